# Chained comparisons: each operand once, stop at the first false, truth of odd results.
class Loud:
    def __init__(self, name, truth=True):
        self.name, self.truth = name, truth

    def compare(self, sign, other):
        print(f"  {self.name} {sign} {other.name}")
        return Answer(f"{self.name}{sign}{other.name}", self.truth)

    def __lt__(self, other):
        return self.compare("<", other)

    def __eq__(self, other):
        return self.compare("==", other)

    def __contains__(self, other):
        print(f"  {other.name} in {self.name}")
        return self.truth


class Answer:
    def __init__(self, text, truth):
        self.text, self.truth = text, truth

    def __bool__(self):
        print(f"  truth of {self.text}")
        return self.truth

    def __repr__(self):
        return f"<{self.text}>"


a, b, c, d = Loud("a"), Loud("b", False), Loud("c"), Loud("d")
print(a < c < d)
print(a < b < c < d)
print(c == a < b)
print(a in c in d)
print(a not in b in c)
print(not a < c == d)
print((a < c) and 1, a < c and (c < b) or 0)
print(1 < 2 > 1 != 3 is not None, 1 < 3 < 2, (1 < 3) < 2, 1 < (3 < 2))
print(0 == False in [False], (0 == False) in [False], 0 == (False in [False]))
print("a" < "b" in "abc" != "a", None is None is not False, [] == [] is not [])
position = iter([1, 5, 3])
print(0 < next(position) < next(position) < 4, next(position))


class Broken:
    def __bool__(self):
        raise ValueError("no truth")

    def __lt__(self, other):
        return self


try:
    print(type(Broken() < 1).__name__)
    Broken() < 1 < 2
except ValueError as error:
    print(error)
except TypeError as error:
    print(error)
print([x for x in range(10) if 2 < x != 5 <= 7])
for attempt in (lambda: 1 < 2 < "a", lambda: 2 < 1 < "a", lambda: 1 in 2, lambda: 1 < None):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
