# filter: laziness, None as function, errors in function, source and truth; its iterator.


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


def loud(value):
    print("test", value, end="; ")
    return value % 2


class NoTruth:
    def __bool__(self):
        raise ArithmeticError("neither true nor false")


iterator = filter(loud, [1, 2, 3, 4])
print(iter(iterator) is iterator, type(iterator).__name__, hasattr(iterator, "__len__"))
print(next(iterator), next(iterator), next(iterator, "end"), next(iterator, "still"))
print(list(filter(None, [0, 1, "", "a", None, [], [0], 0.0, float("nan"), False, True, NoTruth])))
print(list(filter(bool, [0, 1, 2])), list(filter(bool, "")), list(filter(None, {0: 1, 2: 0})))
print(list(filter(str.isupper, "aBcD")), list(filter({1, 2}.__contains__, [1, 3, 2])))
print(list(filter(lambda pair: pair[0] < pair[1], zip([1, 5], [2, 4]))))
attempt(lambda: list(filter(lambda value: 1 / value, [1, 2, 0, 3])))
attempt(lambda: list(filter(lambda value: NoTruth(), [1])))
attempt(lambda: list(filter(None, [1, NoTruth()])))
attempt(filter)
attempt(filter, None)
attempt(filter, None, 5)
attempt(filter, None, [], [])
attempt(lambda: next(filter(None, [])))
attempt(lambda: list(filter(5, [])))
attempt(lambda: list(filter(5, [1])))
attempt(lambda: len(filter(None, [])))
attempt(lambda: filter(None, [])[0])
numbers = [1, 2, 3]
growing = filter(lambda value: value < 6, numbers)
for value in growing:
    print(value, end=" ")
    numbers.append(value + 3)
print(len(numbers))
partly = filter(lambda value: 6 // value, [0, 1, 0, 7, 2])
for turn in range(6):
    try:
        print(next(partly), end=" ")
    except (ZeroDivisionError, StopIteration) as error:
        print(type(error).__name__, end=" ")
print()


class Stopper:
    def __call__(self, value):
        if value == 2:
            raise StopIteration("early")
        return True


print(list(filter(Stopper(), [1, 2, 3])))


class Sieve(filter):
    pass


print(list(Sieve(None, [0, 5])), issubclass(Sieve, filter))
