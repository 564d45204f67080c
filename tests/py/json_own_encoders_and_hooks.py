# json: own encoders, decoding hooks, separators, keys, special numbers, positions of errors.
import json
from collections import OrderedDict, namedtuple
from datetime import date
from decimal import Decimal
from enum import IntEnum


class Encoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, (set, frozenset)):
            return {'__set__': sorted(value)}
        if isinstance(value, complex):
            return {'__complex__': [value.real, value.imag]}
        if isinstance(value, date):
            return value.isoformat()
        return super().default(value)


def revive(pairs):
    if '__set__' in pairs:
        return set(pairs['__set__'])
    if '__complex__' in pairs:
        return complex(*pairs['__complex__'])
    return pairs


text = json.dumps({'when': date(2024, 1, 2), 'tags': {'b', 'a'}, 'z': [1 + 2j]}, cls=Encoder)
print(text, json.loads(text, object_hook=revive)['z'], Encoder(indent=1).encode([{3}]))
Level = IntEnum('Level', 'LOW HIGH')
Point = namedtuple('Point', 'x y')
print(json.dumps([Level.HIGH, Point(1, 2), True, None, 1.0, 1e100, 10 ** 20,
                  'é"\\/\n\u2028\x7f\U0001f600'], separators=(',', ':')))
print(json.dumps({1: 'a', None: 'b', True: 'c', 2.5: 'd', Level.LOW: 'e'}),
      json.dumps({'é': 'ü'}, ensure_ascii=False), json.dumps({(1, 2): 3, 'k': 1}, skipkeys=True))
print(json.dumps({'b': [1, {}], 'a': []}, indent=2, sort_keys=True),
      json.dumps([[], [1]], indent='--'), json.dumps({'a': 1}, indent=0), sep='\n')
print(json.dumps([float('nan'), float('inf'), -float('inf')]),
      json.loads('[NaN, -Infinity, 1E5, -0, -0.0]'))
print(json.loads('{"a": 1.10}', parse_float=Decimal), json.loads('[1, 22]', parse_int=str),
      json.loads('[NaN]', parse_constant='<{}>'.format),
      json.loads('{"a": 1, "a": 2}', object_pairs_hook=list),
      json.loads('{"k": {"j": 0}}', object_pairs_hook=OrderedDict))
print(json.loads(b'"\xc3\xa9"'), json.loads('"\\ud83d\\ude00 \\u00e9 \\/"'),
      json.loads(' [1 , 2 ]\n'), json.loads('"a"'.encode('utf-16')), json.loads('null'))
print(json.JSONDecoder().raw_decode('[1] tail'),
      json.JSONDecoder(strict=False).decode('"tab\there"'),
      ''.join(json.JSONEncoder().iterencode({'a': [1, 'b']})))
print(json.dumps([{1, 2}, range(3)], default=list), json.dumps({'a': 1}, default=None),
      json.loads(json.dumps('\ud800')) == '\ud800')
for broken in ('', '[1,]', '{"a":}', '{a: 1}', "{'a': 1}", '[1 2]', '"abc', '01', '1.', '[',
               '{"a" 1}', 'tru', '"\\x"', '"\\u12"', '[1]]', '"a\nb"', '{"a":1,}', '-', '\ufeff[]',
               '[1,\n 2,\n x]'):
    try:
        print(json.loads(broken))
    except json.JSONDecodeError as error:
        print(repr(broken), error, '|', error.msg, error.pos, error.lineno, error.colno)
loop = []
loop.append(loop)
for wrong in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2}), lambda: json.dumps(loop),
              lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.loads(5),
              lambda: json.dumps(b'x'), lambda: json.dumps({'a': 1, 2: 3}, sort_keys=True),
              lambda: json.dumps([object], default=str)[:9], lambda: json.dumps(1, bogus=1),
              lambda: json.dumps([1 + 0j], cls=Encoder) and json.dumps(len, cls=Encoder),
              lambda: json.loads(b'\xff')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
