"""Integers of many digits: arithmetic identities, division of every sign, shifts, bits, powers, roots."""
import math

numbers = [0, 1, -1, 2**30 - 1, 2**30, -2**30, 2**60, 2**64 - 1, -2**64, 10**25, -10**25 + 7, 3**100, -(7**80), 2**500 - 1, 123456789 * 987654321 * 5**60]
total = 0
for a in numbers:
    for b in numbers:
        total = (total * 31 + (a + b) * (a - b) ^ (a & b) | (a ^ b)) % (2**127 - 1)
        assert (a + b) * (a - b) == a * a - b * b
        assert (a & b) + (a | b) == a + b
        assert a ^ b == (a | b) - (a & b)
        if b:
            q, r = divmod(a, b)
            assert q * b + r == a and abs(r) < abs(b) and (r == 0 or (r < 0) == (b < 0))
            assert a // b == q and a % b == r
            total = (total + q * 7 + r) % (2**127 - 1)
        assert (a < b) == (a - b < 0)
print(total)
for a in numbers:
    print(a.bit_length(), a.bit_count(), a >> 7, a >> 1000, (a << 3) // 8 == a, ~a, -a, abs(a), a == int(str(a)), hex(a)[:20], hash(a))
print(pow(3, 10**6, 10**9 + 7), pow(2, -1, 7), pow(-3, 5, 11), pow(5, 0, 1), pow(10**30, 10**20, 97), pow(3, 200) // pow(3, 198))
for bad in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 1 << -1, lambda: 1 >> -1, lambda: 10**20 // 0, lambda: 10**20 % 0, lambda: divmod(5, 0), lambda: 0 ** -1, lambda: pow(2.0, 3, 5), lambda: math.isqrt(-1), lambda: 10**400 / 3.0, lambda: 10**400 / 10**50, lambda: 2 ** 10000 * 1.0):
    try:
        print(bad())
    except (ValueError, ZeroDivisionError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(10**400 / 10**390, (10**400 + 1) / 10**400, 3**400 / 7**200, -10**30 / 10**29, 2**1023 / 2**1074, 1 / 2**1074)
print(math.isqrt(10**60), math.isqrt(10**60 - 1), math.gcd(2**100 * 3, 6**50), math.lcm(2**40, 3**20), math.comb(100, 50), math.perm(20, 5), math.factorial(40))
print(int(1e30), int(-1e22), int(2**70 + 0.0), round(10**30 + 5, -1), round(15, -1), round(25, -1), round(-15, -1), round(12345, -5), round(10**20, -25))
print((2**100).to_bytes(13, 'big').hex(), int.from_bytes(b'\xff' * 9, 'little', signed=True), (-1).to_bytes(3, 'little', signed=True))
print(2**62 == 4611686018427387904.0, 2**63 + 1 == float(2**63), 10**23 == 1e23, 2**53 + 1 > float(2**53), sorted([10**20, 1e19, 10**20 + 1, 1e20]))
print(f'{10**20:,} {10**20:_} {2**70:x} {2**70:#o} {10**20:e} {10**20:.3g} {-10**20:+} {10**20:>25} {255:08b}')
fib = [0, 1]
while len(str(fib[-1])) < 60:
    fib.append(fib[-1] + fib[-2])
print(len(fib), fib[-1], fib[-1] % 1000003)
