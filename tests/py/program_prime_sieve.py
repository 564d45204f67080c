def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0:2] = [False, False]
    for n in range(2, int(limit ** 0.5) + 1):
        if is_prime[n]:
            is_prime[n * n::n] = [False] * len(is_prime[n * n::n])
    return [n for n, prime in enumerate(is_prime) if prime]


def factors(n):
    result = {}
    d = 2
    while d * d <= n:
        while n % d == 0:
            result[d] = result.get(d, 0) + 1
            n //= d
        d += 1
    if n > 1:
        result[n] = 1
    return result


primes = sieve(1000)
print(len(primes), primes[:10], primes[-3:])
print("twins:", [(p, q) for p, q in zip(primes, primes[1:]) if q - p == 2][:6])
for n in (12, 97, 360, 1001, 2 ** 20):
    print(n, "=", " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in factors(n).items()))
perfect = [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n]
print("perfect:", perfect)
