# pickle: shared and circular objects, reducers, states, persistent ids, protocols, own unpicklers.
import copyreg
import io
import pickle
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from enum import Enum
from fractions import Fraction

Point = namedtuple('Point', 'x y')
Colour = Enum('Colour', 'RED GREEN')


class Node:
    def __init__(self, name):
        self.name, self.links = name, []


class Guarded:
    __slots__ = 'value', 'cache'

    def __init__(self, value):
        self.value, self.cache = value, 'hot'

    def __getstate__(self):
        return None, {'value': self.value}

    def __setstate__(self, state):
        self.value, self.cache = state[1]['value'], 'cold'


class Made:
    def __new__(cls, *args, key=None):
        made = super().__new__(cls)
        made.args, made.key = args, key
        return made

    def __getnewargs_ex__(self):
        return self.args, {'key': self.key}


class Stack(list):
    label = 'stack'

    def __reduce__(self):
        return Stack, (), {'label': 'restored'}, iter(self)


class Interval:
    def __init__(self, low, high):
        self.pair = (low, high)


copyreg.pickle(Interval, lambda interval: (Interval, interval.pair))
a, b = Node('a'), Node('b')
a.links += [b, b, a]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    again = pickle.loads(pickle.dumps(a, protocol))
    print(protocol, again.links[0] is again.links[1], again.links[2] is again, again.links[0].name,
          end=' ')
    values = [Point(1, 2), Colour.RED, {1, 2}, frozenset('a'), b'bytes', bytearray(b'x'), 1 << 70,
              -5, 2.5, 1j, None, ..., 'é', (1,), range(3), slice(1, 2), Counter('aab'),
              OrderedDict(z=1), deque([1], 3), Fraction(1, 3), int, len, NotImplemented]
    print(pickle.loads(pickle.dumps(values, protocol)) == values)
guarded = pickle.loads(pickle.dumps(Guarded(3)))
print(guarded.value, guarded.cache, vars(pickle.loads(pickle.dumps(Made(1, 2, key='k')))),
      pickle.loads(pickle.dumps(Interval(1, 5))).pair)
stack = pickle.loads(pickle.dumps(Stack([1, 2])))
print(stack, stack.label, type(stack).__name__, pickle.loads(pickle.dumps(defaultdict(list,
                                                                                      a=[1]))),
              pickle.loads(pickle.dumps('abc'.upper))(),
              pickle.loads(pickle.dumps(KeyError('k', 1))).args)
print(pickle.dumps(1, 0), pickle.dumps('a', 0), pickle.dumps([True, None], 2),
      pickle.dumps((1, 'b'), 4), pickle.DEFAULT_PROTOCOL)
stream = io.BytesIO()
pickler = pickle.Pickler(stream)
shared = ['shared']
pickler.dump([shared])
pickler.dump([shared, 'second'])
stream.seek(0)
reader = pickle.Unpickler(stream)
print(reader.load(), reader.load(), stream.read())


class Naming(pickle.Pickler):
    def persistent_id(self, value):
        return ('node', value.name) if isinstance(value, Node) else None


class Finding(pickle.Unpickler):
    def persistent_load(self, key):
        return f'<{key[0]} {key[1]}>'

    def find_class(self, module, name):
        if name == 'Fraction':
            raise pickle.UnpicklingError(f'{module}.{name} is not allowed')
        return super().find_class(module, name)


stream = io.BytesIO()
Naming(stream).dump({'first': a, 'list': [b]})
print(Finding(io.BytesIO(stream.getvalue())).load())


def inner():
    return lambda: 0


for wrong in (lambda: pickle.dumps(inner()), lambda: pickle.dumps(x for x in ()),
              lambda: pickle.loads(b''), lambda: pickle.loads(b'junk'),
              lambda: pickle.dumps(1, 99),
              lambda: pickle.loads(pickle.dumps([1])[:-1]), lambda: pickle.dumps(io),
              lambda: Finding(io.BytesIO(pickle.dumps(Fraction(1, 2)))).load(),
              lambda: pickle.loads(stream.getvalue()), lambda: pickle.loads(b'cnowhere\nthing\n.'),
              lambda: pickle.loads(b'c__main__\nMissing\n.'), lambda: pickle.Pickler(5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', str(error).split(' at 0x')[0])
