# collections.defaultdict: what makes entries and what does not, factories, trees, merging, copies.
import copy
import json
from collections import defaultdict
from functools import partial
from itertools import count

groups = defaultdict(list)
for word in 'apple avocado bean beet cherry'.split():
    groups[word[0]].append(word)
print(dict(groups), groups.get('z'), 'z' in groups, groups.pop('z', None), len(groups))
print(groups['z'], groups, groups.setdefault('y', [0]), groups.default_factory is list)
ids = defaultdict(count(1).__next__)
print([ids[name] for name in ('ann', 'bob', 'ann', 'cy')], dict(ids))


def tree():
    return defaultdict(tree)


root = tree()
root['animals']['cat']['legs'] = 4
root['animals']['bird']['legs'] = 2
print(json.dumps(root, sort_keys=True))
constant = defaultdict(lambda: 'unknown', {'a': 1}, b=2)
print(constant['q'], list(constant), constant | {'c': 3} == dict(a=1, b=2, q='unknown', c=3))
print(type(constant | {}).__name__, type({} | constant).__name__, (constant | {})['new'])
numbers = defaultdict(int, zip('ab', (1, 2)))
numbers['c'] += 5
numbers |= {'d': 9}
print(numbers, copy.copy(numbers), copy.deepcopy(numbers) == numbers, numbers == dict(numbers))
print(defaultdict(), defaultdict(None, x=1), defaultdict(partial(int, '7'))['x'],
      repr(defaultdict(set)))
numbers.default_factory = None
try:
    numbers['gone']
except KeyError as error:
    print('KeyError', error)
numbers.default_factory = 5
for wrong in (lambda: numbers['gone'], lambda: defaultdict(5), lambda: defaultdict(list)[[1]],
              lambda: defaultdict(lambda x: x)['k'], lambda: constant | [('x', 1)],
              lambda: defaultdict(list, 5), lambda: defaultdict.fromkeys('ab').default_factory):
    try:
        print(wrong())
    except (TypeError, KeyError) as error:
        print(type(error).__name__ + ':', error)


class Recording(defaultdict):
    def __missing__(self, key):
        print('asked for', key)
        return super().__missing__(key) if self.default_factory else 'no factory'


record = Recording(list)
record['a'].append(1)
print(record, Recording()['b'], Recording(), type(record.copy()).__name__)
looped = defaultdict(int)
looped['self'] = looped
print(looped)
