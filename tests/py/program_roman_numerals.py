VALUES = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n} cannot be written in Roman numerals")
    result = ""
    for value, text in VALUES:
        while n >= value:
            result += text
            n -= value
    return result


def from_roman(text):
    values = {t: v for v, t in VALUES if len(t) == 1}
    total = 0
    for a, b in zip(text, text[1:] + " "):
        total += -values[a] if b in values and values[a] < values[b] else values[a]
    return total


for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    roman = to_roman(n)
    print(n, roman, from_roman(roman))
print(all(from_roman(to_roman(n)) == n for n in range(1, 500)))
for bad in (0, 4000, -5):
    try:
        to_roman(bad)
    except ValueError as error:
        print(error)
try:
    from_roman("ABC")
except KeyError as error:
    print("no numeral", error)
