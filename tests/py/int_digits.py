n = 9876
digits = []
while n:
    n, d = divmod(n, 10)
    digits.append(d)
print(digits, sum(digits), digits[::-1])
print(sum(int(c) for c in str(2 ** 50)))
print([n for n in range(100, 1000) if sum(int(d) ** 3 for d in str(n)) == n])


def to_base(n, base):
    if n < base:
        return "0123456789ABCDEF"[n]
    return to_base(n // base, base) + "0123456789ABCDEF"[n % base]


for base in (2, 8, 16):
    print(to_base(2024, base), int(to_base(2024, base), base))
