# defaultdict: missing keys, the factory, repr, copying, merging, errors.
import sys
from _collections import defaultdict


def attempt(function, *arguments, **named):
    try:
        print(function(*arguments, **named))
    except BaseException as error:
        print(type(error).__name__ + ':', error)


s = [('yellow', 1), ('blue', 2), ('yellow', 3), ('blue', 4), ('red', 1)]
d = defaultdict(list)
for k, v in s:
    d[k].append(v)
print(sorted(d.items()), d)
count = defaultdict(int)
for letter in 'mississippi':
    count[letter] += 1
print(count, dict(count), count['q'], 'q' in count, len(count))
sets = defaultdict(set)
sets['a'].add(1)
print(sets, sets.get('b'), sets.get('b', 7), 'b' in sets, sets.setdefault('c', 5), sets)
constant = defaultdict(lambda: '<missing>')
constant.update(name='John', action='ran')
print('%(name)s %(action)s to %(object)s' % constant, len(constant))
print(defaultdict(), defaultdict(None), defaultdict(None, a=1), defaultdict(int, {1: 2}, a=3),
      defaultdict(int, [(1, 2)]))
attempt(lambda: defaultdict()['x'])
attempt(lambda: defaultdict(None)[(1, 2)])
attempt(lambda: defaultdict(int)[[]])
attempt(defaultdict, 1)
attempt(defaultdict, int, 1)
attempt(defaultdict, int, 1, 2)
attempt(defaultdict, int, [1, 2])
attempt(lambda: defaultdict(int) | 3)
attempt(lambda: 3 | defaultdict(int))
attempt(lambda: defaultdict(int).x)
attempt(setattr, defaultdict(int), 'x', 1)
attempt(hash, defaultdict(int))
attempt(lambda: defaultdict(lambda: 1 / 0)['x'])
d = defaultdict(int, a=1)
print(d | {'b': 2}, {'b': 2} | d, d | defaultdict(list, c=[]), type(d | {}), type({} | d))
d |= [('z', 26)]
print(d, d.copy(), type(d.copy()), d.copy() is d, d.__copy__())
print(d.default_factory, d.__missing__('new'), d)
d.default_factory = str
print(d['text'], d)
d.default_factory = 3
attempt(lambda: d['oops'])
print(d)
del d.default_factory
print(d, d.default_factory)
attempt(lambda: d['oops'])
print(d == {'a': 1, 'z': 26, 'new': 0, 'text': ''}, defaultdict(int) == {}, d != {})
print(defaultdict.fromkeys('ab', 1), defaultdict[str, int], defaultdict, defaultdict.__mro__)
r = defaultdict(list)
r['self'] = r
print(r)
r = defaultdict(lambda: None)
r.default_factory = r.__repr__


class Tree(defaultdict):
    def __init__(self):
        super().__init__(Tree)


t = Tree()
t['a']['b']['c'] = 1
t['x']
t.note = 5
print(list(t), list(t['a']), t['a']['b'], t.note, isinstance(t, dict))


class Keyed(defaultdict):
    def __missing__(self, key):
        return f'no {key}'


k = Keyed(int, a=1)
print(k['a'], k['b'], k, Keyed(int).copy(), type(Keyed(int) | {}))
print(sys.getsizeof(defaultdict()), sys.getsizeof(defaultdict(int, a=1)))
nested = defaultdict(lambda: defaultdict(int))
nested['x']['y'] += 1
nested['x']['z'] += 2
print({key: dict(value) for key, value in nested.items()})
print(nested.pop('x'), nested.popitem() if nested else 'empty', nested.default_factory is not None)
