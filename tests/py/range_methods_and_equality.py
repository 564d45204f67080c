# range: equality by what it gives, hash, index and count, slices, huge numbers, attributes.


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Whole(int):
    pass


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


for arguments in ((5,), (0,), (-3,), (2, 8, 3), (8, 2, -3), (1, 1), (True,), (Index(3),),
                  (Index(1), Index(9), Index(2)), (2 ** 70,),
                  (2 ** 70, 2 ** 70 + 3), (5, 0, -2 ** 70), (), (1, 2, 0), (1.0,), ("3",), (None,),
                  (1, 2, 3, 4), (1, None)):
    attempt(range, *arguments)
    attempt(lambda: (lambda r: (len(r), list(r[:3]), r.start, r.stop, r.step,
                                bool(r)))(range(*arguments)))
attempt(range, stop=5)
for left, right in ((range(0), range(5, 5)), (range(0, 3, 2), range(0, 4, 2)), (range(1, 2, 5),
        range(1, 3, 9)), (range(3), range(0, 3)),
                    (range(3), [0, 1, 2]), (range(3), range(3, 0, -1)), (range(2 ** 70), range(0,
                            2 ** 70)), (range(0, 6, 2), range(0, 6, 3))):
    print(left == right, left != right, hash(left) == hash(right) if isinstance(right,
            range) else "-")
attempt(lambda: range(3) < range(4))
numbers = range(10, 40, 5)
for thing in (10, 35, 40, 12, -10, 15.0, 15.5, True, "15", None, 1j, 15 + 0j, Whole(20), Index(20),
              2 ** 80, [10]):
    attempt(lambda: (thing in numbers, numbers.count(thing)))
    attempt(numbers.index, thing)
attempt(numbers.index, 10, 0)
attempt(numbers.index)
attempt(numbers.count)
for key in (0, -1, 5, 6, -7, True, Index(2), 1.0, "0", None, 2 ** 80, slice(1, 4), slice(None,
        None, -1), slice(-2, None), slice(4, 1),
            slice(None, None, 0), slice("a"), slice(None, 2 ** 80, 2 ** 70), slice(-2 ** 80, 3)):
    attempt(lambda: numbers[key])
big = range(-2 ** 80, 2 ** 80, 2 ** 79)
print(list(big), big[-1], big[1:3], 2 ** 79 in big, big.index(0), big.count(1),
      list(reversed(big)) == list(big[::-1]))
attempt(len, range(2 ** 63))
attempt(len, range(2 ** 63 - 1))
attempt(lambda: range(2 ** 100)[2 ** 99])
attempt(lambda: range(2 ** 100)[-1] == 2 ** 100 - 1)
attempt(setattr, numbers, "start", 5)
attempt(delattr, numbers, "step")
attempt(lambda: type("Child", (range,), {}))
attempt(lambda: numbers + range(2))
attempt(lambda: numbers * 2)
attempt(numbers.__setitem__, 0, 1) if hasattr(numbers,
        "__setitem__") else print("cannot be changed")
iterator = iter(range(3))
print(next(iterator), iterator.__length_hint__(), list(iterator), iterator.__length_hint__(),
      type(reversed(range(3))).__name__)
print(repr(range(1, 9, 1)), str(range(0, 5)), {range(3): "key"}[range(0, 3, 1)], sum(range(101)),
      max(range(9, 0, -4)), min(range(9, 0, -4)))
