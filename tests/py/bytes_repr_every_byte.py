# repr of bytes and bytearrays: every byte, quotes, long ones.
for start in range(0, 256, 16):
    print(bytes(range(start, start + 16)))
for data in (b"'", b'"', b'\'"', b"\\", b"it's", b'say "it\'s"', b'\t\n\r\v', b''):
    print(repr(data), str(data), repr(bytearray(data)), f'{data!r:>20}')
    print(eval(repr(data)) == data)
long = bytes(range(256)) * 40
print(len(repr(long)), eval(repr(long)) == long, repr(long)[-9:])
print(repr(b'a' * 5000)[4090:4100], len(repr(b'\0' * 4097)), len(repr(b"'" * 4096)), len(repr(b'"\'' * 4096)))
print([b'a', bytearray(b'b')], {b'k': b'v'}, (b'\xff',))
