# ceil, floor, trunc, round, int and index: whose method they ask, and what it may give.
import math
import operator


class Whole:
    def __ceil__(self):
        return 'ceil'

    def __floor__(self):
        return 'floor'

    def __trunc__(self):
        return 'trunc'

    def __round__(self, digits='none'):
        return 'round', digits


class FloatOfItsOwn(float):
    def __ceil__(self):
        return 'own ceil'

    def __floor__(self):
        return 'own floor'

    def __trunc__(self):
        return 'own trunc'

    def __round__(self, digits=None):
        return 'own round', digits


class PlainFloat(float):
    pass


class OnlyFloat:
    def __float__(self):
        return -2.5


class OnlyIndex:
    def __index__(self):
        return 7


class Failing:
    @property
    def __ceil__(self):
        raise ValueError('no ceil')

    def __float__(self):
        return 1.5


class OnInstance:
    def __init__(self):
        self.__ceil__ = lambda: 'never asked'
        self.__trunc__ = lambda: 'never asked'


def show(function, *arguments):
    try:
        print(getattr(function, '__name__', function), repr(function(*arguments)))
    except Exception as error:
        print(getattr(function, '__name__', function), type(error).__name__, error)


for value in (Whole(), FloatOfItsOwn(1.5), PlainFloat(-1.5), OnlyFloat(), OnlyIndex(), Failing(),
              OnInstance(), 2.5, -2.5, True, 10 ** 30, float('inf'), float('nan'), '1.5', None, 1j):
    print('--', type(value).__name__)
    for function in math.ceil, math.floor, math.trunc, round:
        show(function, value)

show(round, Whole(), 3)
show(round, FloatOfItsOwn(2.5), 1)
for value in True, OnlyIndex(), 5, 1.0, 'x':
    show(operator.index, value)
print(type(operator.index(True)), type(math.ceil(True)), type(round(True)), type(int(True)))
print(range(True), range(True, 5, True), range(False).stop)
print(type(range(True).stop), type(range(False, True).start), [0, 1, 2][True:])
