class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __le__(self, other):
        return self.parts <= other.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


a, b, c = Version(1, 2), Version(1, 10), Version(1, 2)
print(a == c, a != c, a == b, a < b, a > b, a <= c, a >= b, a == "v1.2", a != 5)
print(sorted([b, a, Version(0, 9)]), max(a, b), min(b, a))
print({a: "first"}[c], len({a, b, c}), a in [c], [a, b].index(c))


class Plain:
    pass


print(Plain() == Plain(), Plain() != Plain())
p = Plain()
print(p == p, hash(p) == hash(p))


class Odd:
    def __eq__(self, other):
        return "not a bool"

    def __lt__(self, other):
        return []


print(Odd() == 1, Odd() != 1, Odd() < 1, bool(Odd() < 1), 1 > Odd())
try:
    hash(Odd())
except TypeError as error:
    print(error)
