# struct: sizes, byte orders, padding, strings, repeated codes, unpacking from places, errors.
import struct
from struct import Struct, calcsize, iter_unpack, pack, pack_into, unpack, unpack_from

for code in 'xcbB?hHiIlLqQnNefdP':
    print(code, calcsize(code), calcsize('=' + code) if code not in 'nNP' else '-', end='; ')
print()
print([calcsize(form) for form in ('bi', 'ib', 'ib0i', '<bi', 'bhq', '3s', '0s', '2h3b', 'b x h',
                                   '10p', '', '=bqb', '>3i2x')])
for form, values in (('<hHi', (-1, 65535, 2 ** 31 - 1)), ('>q', (-2,)), ('!I', (1,)),
                     ('4s', (b'ab',)), ('2s', (b'abcd',)), ('5p', (b'abcdefgh',)),
                     ('3c', (b'x', b'y', b'z')), ('?b?', (5, -128, [])), ('<e', (1.5,)),
                     ('>f', (0.1,)), ('<d', (-0.0,)), ('2x b', (1,))):
    data = pack(form, *values)
    print(form, data.hex(' '), unpack(form, data))
print(unpack('<f', pack('<f', 3.14159)), unpack('<e', b'\x00\x7c'),
      unpack('<d', pack('<d', float('inf'))), pack('<i', True),
      pack('>H', type('I', (), {'__index__': lambda self: 258})()))
room = bytearray(8)
pack_into('<hh', room, 2, 1, -1)
print(room, unpack_from('<h', room, 4), unpack_from('<h', room, -4),
      list(iter_unpack('<BB', bytes(range(6)))), list(iter_unpack('<h', memoryview(room))))
record = Struct('<10sIf')
line = record.pack('naïve'.encode(), 7, 2.5)
name, count, price = record.unpack(line)
print(record.size, record.format, name.rstrip(b'\0').decode(), count, price,
      record.unpack_from(b'..' + line, offset=2)[1], repr(record.size))
print(int.from_bytes(pack('>q', 2 ** 40), 'big') == 2 ** 40,
      pack('>2h', 1, 2) == b''.join(pack('>h', n) for n in (1, 2)))
for wrong in (lambda: pack('h', 40000), lambda: pack('B', -1), lambda: pack('i', 1.5),
              lambda: pack('f', 'x'), lambda: pack('hh', 1), lambda: pack('h'),
              lambda: pack('z', 1), lambda: unpack('h', b'a'), lambda: unpack('h', 'ab'),
              lambda: pack('3s', 'abc'), lambda: pack('c', b'ab'), lambda: pack('c', 1),
              lambda: unpack_from('i', b'abc'), lambda: unpack_from('h', b'abcd', 3),
              lambda: pack_into('i', bytearray(2), 0, 1), lambda: pack_into('h', b'ab', 0, 1),
              lambda: list(iter_unpack('h', b'abc')), lambda: list(iter_unpack('', b'')),
              lambda: calcsize('5'), lambda: calcsize('<P'), lambda: pack('<e', 1e6),
              lambda: pack('f', 1e40), lambda: Struct(5), lambda: pack('<Q', 2 ** 64),
              lambda: pack('<b', 200),
              lambda: calcsize('h<'), lambda: unpack_from('h', b'ab', -5),
              lambda: pack('?', type('B', (), {'__bool__': lambda s: 1 / 0})())):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
