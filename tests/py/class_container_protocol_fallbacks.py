# in, iter, reversed and len: __contains__, __iter__, __getitem__ in order, None to forbid,
# identity first.
class OnlyGetitem:
    def __init__(self, *values): self.values = values
    def __getitem__(self, index): print(f"[{index}]", end=""); return self.values[index]


class WithLen(OnlyGetitem):
    def __len__(self): return len(self.values)


class OnlyIter:
    def __iter__(self): print("iter", end=" "); return iter("abc")


class ContainsFirst(OnlyIter):
    def __contains__(self, item): print("contains", item, end=" "); return item


class NoContains(OnlyIter):
    __contains__ = None


class NoIter(OnlyGetitem):
    __iter__ = None


class NoReversed(WithLen):
    __reversed__ = None


class OwnReversed:
    def __reversed__(self): return "any object"


class StopsEarly:
    def __getitem__(self, index):
        if index == 3: raise StopIteration
        return index


class KeyErrors:
    def __getitem__(self, index):
        if index == 2: raise KeyError(index)
        return index


class Odd:
    def __eq__(self, other): return False


odd = Odd()
nan = float("nan")
for text in ["2 in OnlyGetitem(1, 2, 3)", "9 in OnlyGetitem(1, 2)", "list(OnlyGetitem(1, 2))",
             "list(WithLen(1, 2))",
             "list(reversed(WithLen(1, 2)))", "'b' in OnlyIter()", "'z' not in OnlyIter()",
             "'b' in ContainsFirst()", "'' in ContainsFirst()", "[] not in ContainsFirst()",
             "'a' in NoContains()",
             "list(NoContains())", "1 in NoIter(1)", "list(NoIter(1))", "iter(NoIter(1))",
             "[*NoIter(1)]", "reversed(NoReversed(1))",
             "reversed(OwnReversed())", "list(StopsEarly())", "3 in StopsEarly()",
             "list(KeyErrors())", "5 in KeyErrors()",
             "1 in KeyErrors()", "odd in [odd]", "odd in (1, odd)", "nan in [nan]",
             "nan in {nan}", "nan in {nan: 1}.values()",
             "[nan].index(nan)", "[nan].count(nan)", "nan in iter([nan])", "nan in WithLen(nan)",
             "1 in 5", "1 in None",
             "'a' in 'abc'", "1 in 'abc'", "None in 'abc'", "b'a' in b'abc'", "97 in b'abc'",
             "300 in b'abc'", "'a' in b'abc'",
             "len(OnlyIter())", "len(OnlyGetitem())", "bool(OnlyGetitem())", "OnlyIter()[0]",
             "a, b = 1"[:0] or "max(OnlyIter())",
             "tuple(OnlyGetitem(3, 4))", "dict(OnlyGetitem((1, 2)))", "set(WithLen(1, 1))",
             "sum(WithLen(1, 2))",
             "' '.join(OnlyIter())", "dict(a=1, **WithLen(1))", "[*WithLen(1, 2)]",
             "(lambda *a: a)(*OnlyGetitem(5))",
             "list(zip(OnlyIter(), WithLen(1, 2)))", "list(enumerate(OnlyGetitem('x')))",
             "next(OnlyIter())", "next(iter(OnlyIter()))",
             "iter(5)", "iter(len)", "iter(int)", "reversed(5)", "reversed({1})",
             "list(reversed({1: 2, 3: 4}))", "reversed()"]:
    try:
        result = eval(text)
        print(text, "->", result)
    except Exception as error:
        print(text, "->", type(error).__name__, error)
