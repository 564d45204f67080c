# tuple: count and index by identity and equality, hash, comparing, sharing of the empty one.
empty = ()


class Pair(tuple):
    pass


class Always:
    def __eq__(self, other):
        return True


class Answer:
    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        return self.answer

    def __lt__(self, other):
        return "smaller"


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


nan = float("nan")
mixed = (1, True, 1.0, "1", nan, float("nan"), (1,), 1 + 0j)
print(mixed.count(1), mixed.count(nan), mixed.count("1"), mixed.count((1,)), mixed.index(nan),
      nan in mixed)
print(mixed.count(Always()), mixed.index(Always(), 3), (nan,) == (nan,), (nan,) == (float("nan"),))
for arguments in ((1, 1), (1, -1), (1, 3), (1, 3, 7), ("x",), (1, 8), (1, -100, 100), (1, 2 ** 70),
                  ((1,), 0, -1)):
    attempt(mixed.index, *arguments)
for wrong in ((), (1, "a"), (1, None), (1, 1.0), (1, 0, 1, 2)):
    attempt(mixed.index, *wrong)
attempt(mixed.count)
attempt(mixed.count, 1, 2)
attempt(lambda: tuple(5))
attempt(lambda: tuple([1], [2]))
attempt(lambda: tuple(iterable=[1]))
print(tuple("ab"), tuple({1: 2}), tuple(range(2)), tuple(), tuple(()) is empty, tuple([]) is empty,
      tuple(iter(())) is empty)
whole = (1, [2])
print(tuple(whole) is whole, whole[:] is whole, whole * 1 is whole, whole + () is whole,
      () + whole is whole)
child = Pair((1, 2))
print(type(child[:]).__name__, type(child * 1).__name__, type(child + ()).__name__, child == (1,
        2), tuple(child) is child)
print(hash((1, 2)) == hash((1.0, True + 1)), hash(()) == hash(tuple()), hash((1, 2)) != hash((2,
        1)), hash((1,)) != hash(1))
print(hash(()), hash((0,)), hash((1, 2, 3)), hash(((),)), hash((1, (2, (3,)))), hash((-1,
        )) == hash((-2,)))
attempt(hash, whole)
attempt(hash, (1, {}))
for left, right in (((1, 2), (1, 3)), ((1, 2), (1, 2, 0)), ((), (0,)), ((1, "a"), (1, 2)), ((1,
        "a"), (2, 2)), ((1, 2), [1, 2])):
    for operation in (lambda: left < right, lambda: left <= right, lambda: left == right,
                      lambda: left >= right):
        attempt(operation)
print((Answer(False),) < (1,), (Answer(True), 1) < (1, 2), (Answer([]),) == (Answer(5),),
      (Answer("yes"),) == (0,))
for operation in (lambda: whole[2], lambda: whole["a"], lambda: whole[1.0],
                  lambda: whole.__setitem__(0, 1), lambda: (1,) + [2],
                  lambda: (1,) * "a", lambda: (1,) * 2 ** 70, lambda: whole[::0],
                  lambda: whole.append, lambda: (1,) - (1,)):
    attempt(operation)
try:
    whole[1] += [3]
except TypeError as error:
    print(error, whole)
print((1, 2, 3, 4, 5)[::-2], (1, 2, 3)[5:], ((1, 2) * 2, (1,) * -1, 2 * (3,)), (1,
        ).__getnewargs__(), max((1, 2), (1, 3)))
loop = ([],)
loop[0].append(loop)
print(loop, repr(loop) == str(loop))
