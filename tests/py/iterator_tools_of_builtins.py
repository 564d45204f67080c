"""map, filter, zip, enumerate, reversed, iter with a sentinel: laziness, unequal lengths, errors, state after the end."""


def loud(name, n):
    for i in range(n):
        print("  ", name, i)
        yield i


print(list(zip(loud("a", 3), loud("b", 2))))
print(list(map(lambda *a: a, loud("c", 2), loud("d", 3))))
z = zip([1, 2], "ab")
print(next(z), list(z), list(z), next(z, "end"))
for arguments in (([1], [1, 2]), ([1, 2], [1]), ([], [1]), ([1], [2]), ([1, 2], [1, 2], [1])):
    try:
        print(list(zip(*arguments, strict=True)))
    except ValueError as error:
        print(error)
print(list(zip()), list(zip("ab")), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", [1, 2])))
print(list(filter(None, [0, 1, "", "a", [], [0], None])), list(filter(str.isdigit, "a1b2")))
e = enumerate("abc", start=5)
print(next(e), list(e), list(enumerate([], 1)), list(enumerate("ab", -1)), next(enumerate("x", 2 ** 70)))
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r), list(r), list(reversed("abc")), list(reversed(range(0, 10, 3))), list(reversed({"a": 1, "b": 2})))
numbers = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(numbers), 0)), list(numbers))
it = iter([1, 2, 3])
print(list(zip(it, it)), list(it))
items = [1, 2, 3]
walk = iter(items)
print(next(walk))
items.append(4)
items.insert(0, 0)
print(list(walk))
items.append(5)
print(list(walk))


class Sequence:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError(index)
        return index * 10


class Length(Sequence):
    def __len__(self):
        return 3


print(list(Sequence()), 20 in Sequence(), next(reversed(Length())), max(Sequence()), dict(enumerate(Sequence())), [*Sequence()])
a, *b = Sequence()
print(a, b, sum(Sequence()), "-".join(map(str, Sequence())))
m = map(int, ["1", "x", "3"])
print(next(m))
try:
    next(m)
except ValueError as error:
    print(error)
print(next(m), next(m, None))


for text in ("zip(1)", "map(abs)", "map()", "map(1, [1])", "list(map(1, [1]))", "filter(1, [1])", "list(filter(1, [1]))", "enumerate(5)", "reversed(5)", "reversed({1})",
             "reversed(iter([]))", "iter(5)", "iter(5, 1)", "next(5)", "next([])", "next(iter([]))", "zip([1], strict=1)", "iter()", "filter(None)", "enumerate([1], 1.5)"):
    try:
        print(text, "=", type(eval(text)).__name__)
    except Exception as error:
        print(text, type(error).__name__, error)
print(all([]), any([]), all(iter([1, 0])), any(iter([0, "x"])), sum([]), sum([1], 10), sum([[1], [2]], []), sum((0.1,) * 10), sum([True, 2.5]), sum([1, 2 ** 70]))
