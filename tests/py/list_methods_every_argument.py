"""Methods of list and slices with every kind of argument, errors included."""


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)), numbers)
    except Exception as error:
        print(type(error).__name__, error, numbers)


numbers = [3, 1, 2]
for arguments in ((4,), (), (1, 2), ([5],)):
    attempt(numbers.append, *arguments)
for arguments in (([7],), ("ab",), ((n for n in (8,)),), (5,), (), (numbers,)):
    attempt(numbers.extend, *arguments)
numbers = [3, 1, 2]
for arguments in ((0, 9), (100, 8), (-1, 7), (-100, 6), ("a", 1), (1,), (1.0, 2), (True, 5)):
    attempt(numbers.insert, *arguments)
for arguments in ((), (0,), (-1,), (100,), ("a",), (1, 2)):
    attempt(numbers.pop, *arguments)
for arguments in ((1,), (1000,), (), (1.0,)):
    attempt(numbers.remove, *arguments)
numbers = [1, 2, 3, 2, 1]
for arguments in ((2,), (2, 2), (2, 2, 3), (2, -2), (9,), (1, 1, 100), (1, -100), (), (1, 2, 3, 4)):
    attempt(numbers.index, *arguments)
for arguments in ((2,), (1.0,), ("x",), ()):
    attempt(numbers.count, *arguments)
attempt(numbers.reverse)
attempt(numbers.sort)
attempt(numbers.sort, reverse=True)
attempt(numbers.sort, key=lambda n: -n)
attempt(numbers.sort, key=None, reverse=0)
attempt(numbers.sort, 1)
attempt(numbers.sort, key=5)
attempt(numbers.sort, wrong=1)
attempt([1, "a"].sort)
attempt([1j, 2j].sort)
attempt(numbers.copy)
attempt(numbers.clear)
attempt([].pop)
numbers = list(range(10))


def assign(key, value):
    numbers[key] = value


def delete(key):
    del numbers[key]


for key, value in ((0, "a"), (-1, "z"), (slice(1, 3), [10, 20, 30]), (slice(None, None, 2), [0] * 6),
                   (slice(None, None, 2), [0]), (slice(2, 2), "xy"), (slice(0, 2), 5), (100, 1), (-100, 1),
                   ("a", 1), (1.5, 1), (slice("a"), [1]), (slice(5, 2), [1]), (slice(None, None, -1), "abc"),
                   (slice(None), numbers), (slice(-1, None), ())):
    attempt(assign, key, value)
for key in (0, -1, slice(1, 3), slice(None, None, 3), 100, "a", slice(None, None, -2), slice(0, 0)):
    attempt(delete, key)
for key in (0, -1, slice(1, 3), slice(None, None, -1), 100, "a", None, slice(None, None, 0), True):
    attempt(lambda: numbers[key])
a = [1, 2]
a += (3,)
a += "x"
a *= 2
print(a, a * 0, 0 * a, -1 * a, a == a[:], [1, 2] < [1, 3], [1] < [1, 0], [] < [0])
attempt(lambda: a + (1,))
attempt(lambda: a * 1.0)
attempt(lambda: a < 5)
attempt(lambda: [1] < ["a"])
b = [1]
b.append(b)
print(b, b == b)
print(list("abc"), list(), list({1: 2}), list(range(3)), [*range(2), *"ab"])
