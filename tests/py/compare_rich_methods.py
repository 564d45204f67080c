# Rich comparison: swapped operand, subclass first, NotImplemented, results that are no bool,
# __ne__ from __eq__.
class Shout:
    def __init__(self, name): self.name = name
    def __eq__(self, other): print(f"{self.name}.eq", end=" "); return NotImplemented
    def __lt__(self, other): print(f"{self.name}.lt", end=" "); return NotImplemented
    def __le__(self, other): print(f"{self.name}.le", end=" "); return "le result"
    def __gt__(self, other): print(f"{self.name}.gt", end=" "); return NotImplemented
    def __ge__(self, other): print(f"{self.name}.ge", end=" "); return []


class Louder(Shout):
    def __eq__(self, other): print(f"{self.name}.EQ", end=" "); return "louder"
    def __gt__(self, other): print(f"{self.name}.GT", end=" "); return 0


class Quiet:
    pass


class OnlyEq:
    def __eq__(self, other): return isinstance(other, OnlyEq) or NotImplemented


class OnlyNe:
    def __ne__(self, other): return "ne asked"


names = {"a": Shout("a"), "b": Shout("b"), "big": Louder("big"), "q": Quiet(), "e": OnlyEq(),
         "f": OnlyEq(), "n": OnlyNe()}
for text in ["a == b", "a != b", "a == a", "a < b", "a <= b", "a > b", "a >= b", "a == big",
             "big == a", "a != big",
             "a < big", "big < a", "a > big", "a == 5", "5 == a", "5 < a", "5 >= a", "5 > a",
             "a < 5", "a == q", "q == a",
             "q < a", "q > a", "q == q", "q != q", "q < q", "e == f", "e != f", "e == 1",
             "e != 1", "1 == e", "n != n",
             "n == n", "n != 1", "1 != n", "a <= b <= a", "a >= b >= a", "a < b < a",
             "not a <= b", "a in [a]", "b in [a]",
             "a in (q, big)", "[a] == [a]", "[a] == [b]", "[a] < [b]", "(a, 1) < (a, 2)",
             "[a] != [big]", "{1: a} == {1: b}",
             "[a, b].index(b)", "[a].count(a)", "[a].count(b)", "max(a, b)", "min(q, q)",
             "None < None", "1 < 'a'", "{} < {}", "1j < 2j", "len < len", "int < str",
             "object() < object()",
             "() < []", "'a' >= b'a'", "{1} < [1]", "range(3) < range(4)",
             "None == NotImplemented", "... > 1"]:
    try:
        result = eval(text, names)
        print(text, "->", result if not isinstance(result,
                                                   (Shout, list)) or result == [] else "object")
    except TypeError as error:
        print(text, "->", "TypeError", error)
for method in ("__eq__", "__ne__", "__lt__", "__hash__"):
    print(method, method in vars(OnlyEq), vars(OnlyEq).get(method, "absent") is None, end="; ")
print(object.__eq__(1, 1), object.__eq__(1, 2), object.__ne__(1, 1), object.__ne__(1, 2),
      object.__lt__(1, 2))
