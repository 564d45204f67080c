# collections.abc: which builtins are what
import _collections_abc as c
from _collections_abc import Callable, Sequence


def gen():
    yield


things = [1, 1.5, 'a', b'a', [], (), {}, set(), frozenset(), range(3), None, gen, gen(), iter([]), {}.keys(), {}.values(), {}.items(),
          len, int, object(), enumerate([]), zip(), map(len, []), reversed([]), type.__dict__, slice(1), lambda: 0, {}.items().__iter__()]
for name in c.__all__:
    cls = getattr(c, name)
    print(name, ''.join('x' if isinstance(t, cls) else '.' for t in things))
for name in c.__all__:
    cls = getattr(c, name)
    print(name, sorted(cls.__abstractmethods__), [b.__name__ for b in cls.__mro__[1:-1]])
    try:
        cls()
    except TypeError as e:
        print('  ', e)
print(issubclass(list, Sequence), issubclass(bool, c.Hashable), c.Sequence[int], c.Mapping[str, int], Callable[[int, str], bool], Callable[..., int])


class NotHashable:
    __hash__ = None


class Counts:
    def __iter__(self):
        return iter('abc')

    def __len__(self):
        return 3

    def __contains__(self, x):
        return x in 'abc'


class NoIter(list):
    __iter__ = None


print(isinstance(NotHashable(), c.Hashable), isinstance(Counts(), c.Collection), isinstance(Counts(), c.Sequence), isinstance(NoIter(), c.Iterable))


@c.Sequence.register
class Registered:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return [10, 20][i]


match Registered():
    case [a, b]:
        print('sequence pattern', a, b)
    case _:
        print('no')


class Map(c.Mapping):
    def __getitem__(self, k):
        if k != 'k':
            raise KeyError(k)
        return 'v'

    def __iter__(self):
        return iter('k')

    def __len__(self):
        return 1


match Map():
    case {'k': v}:
        print('mapping pattern', v)
