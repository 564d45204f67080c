# Which equal things are one object: small ints, constants of one code, interned texts, empties.
import sys


def same(left, right):
    return (left is right, left == right)


def first():
    return 1000, "some text!", (1, 2, (3, "four")), 1.5, b"bytes", frozenset


def second():
    return 1000, "some text!", (1, 2, (3, "four")), 1.5, b"bytes", frozenset


print([same(a, b) for a, b in zip(first(), first())])
print([same(a, b) for a, b in zip(first(), second())][1:])
for number in (-6, -5, 0, 255, 256, 257):
    print(number, same(int(str(number)), number + 0), same(number * 1, int(float(number))),
          end="; ")
print()
big = 10 ** 20
print(same(big, big + 0), same(big, int(big)), same(big, +big), same(big, abs(big)), same(big,
        big * 1), same(big, big | 0))
half = 0.5
print(same(half, float(half)), same(half, +half), same(half, half * 1), same(half, round(half, 5)),
      same(1j, complex(1j)))
word, built = "identifier_like", "".join(["identifier", "_like"])
print(same(word, built), same(word, sys.intern(built)), same(built, str(built)),
      same(sys.intern(word), word))
print(same("ab", "a" "b"), same("x" * 5, "xxxxx"), same(chr(120), "x"), same("\xe9", chr(233)),
      same("\u4e2d", chr(0x4e2d)))
print(same("abc"[1], "b"), same("abc"[:], "abc"), same("abc"[0:0], ""), same("".join([]), ""),
      same(str(), ""), same(word[3:3], ""))
print(same(b"abc"[1:2], b"b"), same(bytes([98]), b"b"), same(bytes(), b""), same(b"ab"[:], b"ab"),
      same(b"" * 3, b""))
print(same((), tuple([])), same((1, 2)[:], (1, 2)), same((1,) * 0, ()), same(frozenset(),
        frozenset([])), same([], []), same({}, {}))
print(same(None, print(end="")), same(..., Ellipsis), same(NotImplemented, int.__add__(1, "x")),
      same(True, bool(1)), same(not 1, False))
print(same(type(None)(), None), same(type(...)(), ...), same(type(NotImplemented)(),
        NotImplemented), same(int, type(5)), same(True, True.real))


class Spam:
    def method(self):
        pass

    name_of_attribute = 1


spam = Spam()
print(same(spam.method, spam.method), same(spam.method.__func__, Spam.method), same(Spam.method,
        Spam.__dict__["method"]))
print(same(list(vars(Spam))[3], sys.intern("name_of" + "_attribute")), same(spam.__class__, Spam),
      same(spam.__dict__, spam.__dict__))
print(same("name: %s" % "x", "name: x"), same("%s" % word, word), same(f"{word}", word),
      same(format(word), word), same("{}".format(word), word))
print(same(word + "", word), same(word * 1, word), same(word.strip(), word), same(word.lower(),
        word), same(word.replace("q", ""), word))
default = lambda value=[]: value
print(same(default(), default()), same((lambda: 5)(), 5), same([1, 2][0], 1), same(min(big,
        10 ** 21), big), same(sorted([big])[0], big))
for left, right in (((0.0), (-0.0)), ((1), (1.0)), ((1), (True)), (("a"), (b"a")), ((1, 2), (1.0,
        2.0))):
    print(left is right, left == right, type(left) is type(right), end="; ")
print()
