# Division of ints of two to some hundred digits: quotient and remainder fit together.
def check(a, b):
    quotient, remainder = divmod(a, b)
    assert quotient * b + remainder == a
    assert abs(remainder) < abs(b)
    assert remainder == 0 or (remainder < 0) == (b < 0)
    return (quotient * 31 + remainder) % 1000003


seed = 1
total = 0


def bits(count):
    """A number of that many bits, from a linear congruential generator."""
    global seed
    value = 0
    for _ in range(count // 31 + 1):
        seed = (seed * 1103515245 + 12345) % 2147483648
        value = value << 31 | seed
    return value >> (count // 31 + 1) * 31 - count


for size in (31, 59, 60, 61, 89, 90, 91, 120, 300, 1900):
    for other in (31, 60, 61, 119, 120, 299, 1000):
        a, b = bits(size), bits(other) | 1
        for x, y in ((a, b), (-a, b), (a, -b), (-a, -b), (a * b - 1, b), (a * b, b), (a * b + b - 1, b)):
            total = (total * 7 + check(x, y)) % 1000003
    print(size, total)

# Where the first guess of a digit is too large.
for a, b in (
    (2**120 - 1, 2**60 - 1),
    (2**120 - 2**59, 2**60 + 2**30 - 1),
    (2**90 * (2**29), 2**59 + 1),
    ((2**30 - 1) << 60, (2**29 << 30) | (2**30 - 1)),
    ((2**29 << 60) | 3, (2**29 << 30) | 1),
    (2**1900 - 1, 2**950 + 1),
):
    print(*divmod(a, b))
    print(check(a, b))
print((10**40) // (10**20 - 1), (10**40) % (10**20 - 1), -(10**40) // 10**20, -(10**40 + 1) % 10**20)
