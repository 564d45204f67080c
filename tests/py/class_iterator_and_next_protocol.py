# __iter__ and __next__: restart, iter with sentinel, errors in the middle, unpacking, generators
# as __iter__.
class Countdown:
    def __init__(self, start): self.start = start
    def __iter__(self):
        now = self.start
        while now:
            yield now
            now -= 1
    def __reversed__(self): return iter(range(1, self.start + 1))


class Once:
    def __init__(self, *values): self.values = list(values)
    def __iter__(self): return self
    def __next__(self):
        if not self.values: raise StopIteration("finished")
        value = self.values.pop(0)
        if isinstance(value, Exception): raise value
        return value


class NextOnly:
    def __next__(self): return 1


class IterGives:
    def __init__(self, result): self.result = result
    def __iter__(self): return self.result


class ClassIter(type):
    def __iter__(cls): return iter(cls.__name__)


class Letters(metaclass=ClassIter): pass


class NoneIter: __iter__ = None
class NoneNext:
    __next__ = None
    def __iter__(self): return self


c, o = Countdown(3), Once(1, 2, KeyError("middle"), 3)
print(list(c), list(c), list(reversed(c)), max(c), sum(c), sorted(c), 2 in c, 9 in c, [*c, *c],
      dict(zip(c, "abc")))
for text in ["next(o)", "list(o)", "next(o)", "next(o)", "next(o, 'default')",
             "a, b = Once(1, 2); (a, b)", "next(NextOnly())", "iter(NextOnly())",
             "iter(IterGives(5))", "iter(IterGives(None))", "list(IterGives([1]))",
             "next(IterGives([1]))", "list(Letters)",
             "iter(NoneIter())", "1 in NoneIter()", "next(NoneNext())", "list(NoneNext())",
             "next(5)", "next([])", "next()", "iter()",
             "iter(1, 2)", "list(iter(Once(1, 2, 3).__next__, 3))",
             "list(iter(Once(1, 2).__next__, 3))", "next(iter([]), None)", "next(iter([]))",
             "(lambda a, b: a)(*Once(1))", "(lambda *a: a)(*Once(1, ValueError('v')))",
             "[x for x in Once(1, IndexError('i'))]", "tuple(Once(StopIteration()))",
             "set(Once(1, [2]))", "min(Once())", "min(Once(), default=3)", "sum(Once('a'))",
             "''.join(Once('a', 1))", "list(map(len, Once('a', 1)))",
             "list(zip(Once(1, 2), Once(1)))", "all(Once(1, 0, KeyError()))",
             "any(Once(0, TypeError('any')))", "dict(Once((1, 2), (3,)))", "dict(Once(1))",
             "list(enumerate(Once('x'), 2**70))", "sorted(Once(2, 'a'))", "next(iter(Once('z')))",
             "list(filter(Once, [1]))[0] == 1", "5 in Once(1, 5, 7)"]:
    try:
        head, _, tail = text.rpartition("; ")
        exec(head)
        print(text, "->", eval(tail))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
for target in ("a, b", "a, *b", "*a, b, c", "a, (b, c)", "[a, b]", "a, b, c, *d, e"):
    try:
        exec(f"{target} = Once(1, 2)")
        print(target, "fine")
    except (ValueError, TypeError) as error:
        print(target, error)
source = Once(1, 2, 3, 4)
for value in source:
    print(value, next(source), end="; ")
print(source.values)
