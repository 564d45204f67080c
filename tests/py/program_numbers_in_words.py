# Numbers in words and back, Roman numerals with rules, bases, ordinals, Morse: checked by round trips.
import re
from itertools import groupby

SMALL = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen").split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
BIG = ["", "thousand", "million", "billion"]


def words(n):
    if n < 0:
        return "minus " + words(-n)
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{SMALL[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{SMALL[n // 100]} hundred" + (f" and {words(n % 100)}" if n % 100 else "")
    parts = []
    for name in BIG:
        n, rest = divmod(n, 1000)
        if rest:
            parts.append(f"{words(rest)} {name}".strip())
    if n:
        raise OverflowError("too great for words")
    return ", ".join(reversed(parts))


def number(text):
    total = group = 0
    sign = -1 if text.startswith("minus ") else 1
    for word in re.findall(r"[a-z]+", text.removeprefix("minus ")):
        if word in SMALL:
            group += SMALL.index(word)
        elif word in TENS:
            group += 10 * (TENS.index(word) + 2)
        elif word == "hundred":
            group *= 100
        elif word in BIG:
            total, group = total + group * 1000 ** BIG.index(word), 0
        elif word != "and":
            raise ValueError(f"no number word: {word}")
    return sign * (total + group)


def ordinal(n):
    return f"{n}{'th' if n % 100 // 10 == 1 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def to_base(n, base, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if not 2 <= abs(base) <= len(digits):
        raise ValueError(f"base {base}?")
    text = ""
    while n:
        n, rest = divmod(n, base)
        if rest < 0:
            n, rest = n + 1, rest - base
        text = digits[rest] + text
    return text or "0"


ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
VALUES = dict(M=1000, CM=900, D=500, CD=400, C=100, XC=90, L=50, XL=40, X=10, IX=9, V=5, IV=4, I=1)


def roman(n):
    text = ""
    for sign, value in VALUES.items():
        times, n = divmod(n, value)
        text += sign * times
    return text


def from_roman(text):
    if not text or not ROMAN.fullmatch(text):
        raise ValueError(f"not Roman: {text!r}")
    return sum(VALUES[sign] for sign in re.findall("CM|CD|XC|XL|IX|IV|.", text))


def look_and_say(text):
    while True:
        yield text
        text = "".join(f"{len(list(same))}{digit}" for digit, same in groupby(text))


MORSE = dict(zip("ETIANMSURWDKGOHVFLPJBXCYZQ", ". - .. .- -. -- ... ..- .-. .-- -.. -.- --. --- .... ...- ..-. "
                 ".-.. .--. .--- -... -..- -.-. -.-- --.. --.-".split()))
for n in (0, 13, 21, 40, 100, 342, 1000, 1001, 12_345, 1_000_000, 987_654_321, -7):
    print(f"{n:>13,} {words(n)}", number(words(n)) == n)
print(all(number(words(n)) == n for n in range(0, 30000, 37)), max(range(1000), key=lambda n: len(words(n))))
print([ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 101, 111, 112, 1003)])
print([to_base(255, b) for b in (2, 7, 16, 36)], [to_base(n, -2) for n in range(-3, 6)], int(to_base(10 ** 9, 36), 36))
print([roman(n) for n in (4, 9, 14, 49, 444, 1994, 3999)], all(from_roman(roman(n)) == n for n in range(1, 4000)))
print([text for text, _ in zip(look_and_say("1"), range(7))])
code = "/".join(MORSE[letter] for letter in "SECRET")
print(code, "".join({v: k for k, v in MORSE.items()}[sign] for sign in code.split("/")))
for wrong in (lambda: words(10 ** 12), lambda: number("two dozen"), lambda: from_roman("IIX"), lambda: from_roman(""),
              lambda: to_base(5, 1), lambda: words(2.5), lambda: words("7")):
    try:
        print(wrong())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
