"""json: options, hooks, own encoders, errors with their places, what survives a round trip."""
import json
from collections import OrderedDict, namedtuple
from decimal import Decimal
from enum import Enum, IntEnum

values = [None, True, 0, -1.5, 1e100, 10**30, '', 'é"\\\n\t\x07\u2028', [], {}, [1, [2, [3]]], {'a': {'b': []}}, {1: 2, None: 3, True: 4, 2.5: 5}, (1, 2), float('nan'), float('-inf')]
for value in values:
    text = json.dumps(value)
    print(text, json.loads(text), json.dumps(value, ensure_ascii=False), json.dumps(value, indent=1).replace('\n', '~'), json.dumps(value, separators=(',', ':')))
data = {'b': [1, 2, {'x': None}], 'a': {'z': True, 'y': 'text'}, 'c': []}
print(json.dumps(data, indent=4, sort_keys=True))
print(json.dumps(data, indent='--'))
print(json.dumps([1, 2], indent=0), json.dumps({}, indent=2), json.dumps([[]], indent=2))


class Color(Enum):
    RED = 1


class Level(IntEnum):
    LOW = 1


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


Pair = namedtuple('Pair', 'a b')
print(json.dumps([Level.LOW, Pair(1, 2), True]), json.dumps({Level.LOW: 1}))


def encode(thing):
    if isinstance(thing, Point):
        return {'__point__': [thing.x, thing.y]}
    if isinstance(thing, (set, frozenset)):
        return sorted(thing)
    if isinstance(thing, complex):
        return str(thing)
    raise TypeError(f'no way to encode {type(thing).__name__}')


def decode(found):
    if '__point__' in found:
        return Point(*found['__point__'])
    return found


text = json.dumps({'p': Point(1, 2), 's': {3, 1}, 'c': 1j}, default=encode)
print(text)
print(vars(json.loads(text, object_hook=decode)['p']))
print(json.loads('{"a": 1, "a": 2}'), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads('[1.1, 2, 1e2]', parse_float=Decimal), json.loads('[1, 2]', parse_int=float), json.loads('[NaN, -Infinity]', parse_constant=lambda s: 'const ' + s))
print(json.loads('{"b": 1, "a": 2}', object_pairs_hook=OrderedDict))


class Encoder(json.JSONEncoder):
    def default(self, o):
        try:
            return list(o)
        except TypeError:
            return super().default(o)

    def encode(self, o):
        return 'E' + super().encode(o)


print(json.dumps(range(3), cls=Encoder), ''.join(json.JSONEncoder(indent=2).iterencode([1, {'a': 2}])))


class Decoder(json.JSONDecoder):
    def decode(self, s):
        return {'wrapped': super().decode(s)}


print(json.loads(' [1] ', cls=Decoder), json.JSONDecoder().raw_decode('{"a": 1} rest'))
for bad in (lambda: json.dumps(Color.RED), lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(1j), lambda: json.dumps(b'x'), lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.dumps(object, default=encode)):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
print(json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True))
for text in ('', ' ', '{', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{'a':1}", '{a:1}', '{1:2}', 'nul', 'tru', '01', '1.', '.5', '+1', '-', '1e', '"abc', '"\\x"', '"\\u12"', '"a\nb"', '[1] 2', '\ufeff[]', '[1 2]', '{"a" 1}', '"\\ud83d\\ude00"', '"\\ud83d"', 'Infinity', '-NaN', '[1,\n2,\n  x]'):
    try:
        print(repr(text), '->', ascii(json.loads(text)))
    except json.JSONDecodeError as error:
        print(repr(text), '->', error, error.msg, error.pos, error.lineno, error.colno)
for kind in (b'[1]', bytearray(b'{}'), '[2]'.encode('utf-16'), '[3]'.encode('utf-32-le')):
    print(json.loads(kind))
for bad in (3, None, [1]):
    try:
        json.loads(bad)
    except TypeError as error:
        print(error)
