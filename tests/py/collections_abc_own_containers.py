# collections.abc: own Sequence, Set, MutableMapping and MutableSequence from the fewest methods.
from collections.abc import (Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping,
                             MutableSequence, Reversible, Sequence, Set, Sized)


class Evens(Sequence):
    def __init__(self, count):
        self.count_of = count

    def __len__(self):
        return self.count_of

    def __getitem__(self, place):
        if not 0 <= place < self.count_of:
            raise IndexError(place)
        return 2 * place


evens = Evens(4)
print(list(evens), list(reversed(evens)), 4 in evens, 5 in evens, evens.index(6), evens.count(2))
print(evens.index(4, 1, 3), isinstance(evens, Reversible), hash(evens) == hash(evens))


class Letters(Set):
    def __init__(self, letters):
        self.letters = ''.join(dict.fromkeys(letters))

    def __contains__(self, letter):
        return letter in self.letters

    def __iter__(self):
        return iter(self.letters)

    def __len__(self):
        return len(self.letters)

    def __repr__(self):
        return f'Letters({self.letters!r})'

    __hash__ = Set._hash


a, b = Letters('hello'), Letters('world')
print(a & b, a | b, a - b, a ^ b, a <= b, a == Letters('ohel'), a.isdisjoint('xyz'), a & 'lox')
print({'h', 'q'} - a, {'h'} <= a, a > Letters('he'), a == set('helo'),
      hash(a) == hash(frozenset(a)))


class Traced(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.data, self.log = {}, []
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        self.log.append('get ' + key)
        return self.data[key]

    def __setitem__(self, key, value):
        self.log.append('set ' + key)
        self.data[key] = value

    def __delitem__(self, key):
        self.log.append('del ' + key)
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


traced = Traced({'a': 1}, b=2)
print(traced.pop('a'), traced.setdefault('c', 3), traced.setdefault('c', 4), traced.get('q', 0),
      'b' in traced)
print(traced.popitem(), traced == {'c': 3}, list(traced.items()), traced.keys() & {'c'}, traced.log)
traced.log.clear()
print(traced.clear(), traced.log, traced.pop('x', 'none'), 3 in traced.values(), len(traced.keys()))


class Padded(MutableSequence):
    def __init__(self, items=()):
        self.items = list(items)

    def __getitem__(self, place):
        return self.items[place]

    def __setitem__(self, place, value):
        self.items[place] = value

    def __delitem__(self, place):
        del self.items[place]

    def __len__(self):
        return len(self.items)

    def insert(self, place, value):
        self.items.insert(place, f'{value:>3}')


padded = Padded()
padded.extend('ab')
padded += [1]
padded.append(22)
padded.reverse()
print(padded.items, padded.pop(), padded.pop(0), padded.remove('  b'), padded.items, padded.clear())
print(isinstance(len, Callable), isinstance([], Hashable), isinstance(map(str, ''), Iterator),
      issubclass(str, Sequence), issubclass(dict, Mapping), isinstance({}.keys(), Set))
Sequence.register(Traced)
print(isinstance(traced, Sequence), issubclass(Evens, (int, Sized)), issubclass(Evens, Iterable))
for wrong in (lambda: type('Half', (Sequence,), {'__len__': len})(), lambda: evens.index(3),
              lambda: padded.pop(), lambda: padded.remove(5), lambda: Mapping(),
              lambda: a & 5, lambda: a < [1], lambda: traced.popitem(), lambda: evens[9],
              lambda: padded.extend(5), lambda: Iterable.register(5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
