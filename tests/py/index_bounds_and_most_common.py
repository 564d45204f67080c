# Bounds of list.index and tuple.index, and how many Counter.most_common gives.
from collections import Counter


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Three:
    def __index__(self):
        return 3


class Broken:
    def __index__(self):
        raise ArithmeticError('no number')


letters = list('abracadabra')
for sequence in letters, tuple(letters):
    print(type(sequence).__name__)
    show(lambda: [sequence.index('a', start) for start in (0, 1, -1, -4, -100, True, Three())])
    show(lambda: [sequence.index('a', 1, stop) for stop in (4, -1, 100, 2 ** 70, Three() if 0 else 5)])
    show(lambda: sequence.index('r', -2 ** 70, 2 ** 70))
    for bounds in ((4.0,), (1, 2.5), ('1',), (None,), (0, None), (Broken(),), (1, 2), (11,), (-1, -1),
                   (2 ** 70,), (0, 1, 2), (5, 3), (1j,)):
        show(lambda: sequence.index('a', *bounds))
    show(lambda: sequence.index())
    show(lambda: sequence.index('z', 1))

count = Counter('mississippi river')
for n in (None, 0, 1, 2, 3, 8, 9, 100, -1, -100, True, 2.5, 1.0, 'many', [1]):
    show(lambda: count.most_common(n))
show(lambda: Counter().most_common(1))
show(lambda: Counter().most_common(3))
show(lambda: count.most_common(1, 2))
mixed = Counter(a=2, b=2)
mixed['c'] = 'text'
show(lambda: mixed.most_common())
show(lambda: mixed.most_common(1))
show(lambda: mixed.most_common(2))
ties = Counter([3, 1, 2, 3, 2, 1, 9])
print(ties.most_common(), ties.most_common(2), ties.most_common(1), ties.most_common(3))
