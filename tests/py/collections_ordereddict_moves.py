# collections.OrderedDict: moving, popping at both ends, order in equality, a small cache, reversed.
import copy
from collections import OrderedDict

order = OrderedDict(a=1, b=2, c=3)
order.move_to_end('a')
print(order, order.move_to_end('c', last=False), list(order), order.popitem(), order.popitem(False))
order['b'] = 'same place'
order.update(z=1, y=2)
print(order, list(reversed(order)), list(reversed(order.items())), list(reversed(order.values())))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1),
      OrderedDict(a=1) != OrderedDict(a=1), OrderedDict() == {}, OrderedDict.fromkeys('cab', 0))
del order['z']
order['z'] = 'again at the end'
print(order, order.pop('q', None), order.pop('b'), order.setdefault('k', []), 'k' in order)
print(order | {'y': 'new', 'n': 1}, {'n': 0} | order, type({'n': 0} | order).__name__)
order |= [('m', 0)]
print(order, copy.copy(order) == order, order.copy() is order, repr(OrderedDict()), len(order))
order.note = 'attribute'
print(copy.copy(order).note, vars(order), hasattr(order.copy(), 'note'), order.__sizeof__() > 0)
looped = OrderedDict()
looped['me'] = looped
print(looped, order.clear(), order, OrderedDict([('x', 1), ('x', 2), ('w', 3)]))


class RecentlyUsed(OrderedDict):
    def __init__(self, limit):
        super().__init__()
        self.limit = limit

    def __getitem__(self, key):
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        while len(self) > self.limit:
            print('drops', self.popitem(last=False))


cache = RecentlyUsed(2)
cache['one'] = 1
cache['two'] = 2
print(cache['one'])
cache['three'] = 3
print(list(cache), 'two' in cache, dict.__repr__(cache))


class Counted(OrderedDict):
    def __missing__(self, key):
        return f'no {key}'


print(Counted(a=1)['b'], Counted(a=1).pop('b', 0), Counted(a=1), Counted(a=1).get('z'))
changing = OrderedDict.fromkeys('abc')
for wrong in (lambda: OrderedDict().popitem(), lambda: changing.move_to_end('q'),
              lambda: changing['q'], lambda: changing.pop('q'), lambda: OrderedDict(5),
              lambda: OrderedDict([(1, 2, 3)]), lambda: [changing.pop(k) for k in changing],
              lambda: changing.popitem(last=1, first=2), lambda: changing | 3, lambda: {changing},
              lambda: OrderedDict({}, {}), lambda: changing < changing):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
