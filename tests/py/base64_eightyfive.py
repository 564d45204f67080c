# base64: base 85 in both alphabets, base 32 with digits first.
import base64

for data in b"", b"a", b"ab", b"abcd", b"hello world", bytes(range(0, 256, 9)), bytes(4), bytes(5), b"    ", b"\xff" * 7:
    print(base64.b85encode(data), base64.a85encode(data), base64.b32hexencode(data))
    print(base64.b85encode(data, pad=True), base64.a85encode(data, pad=True), base64.a85encode(data, adobe=True),
          base64.a85encode(data, foldspaces=True), base64.a85encode(data, wrapcol=10))
    print(base64.b85decode(base64.b85encode(data)) == data, base64.a85decode(base64.a85encode(data)) == data,
          base64.b32hexdecode(base64.b32hexencode(data)) == data,
          base64.a85decode(base64.a85encode(data, adobe=True, wrapcol=20), adobe=True) == data,
          base64.a85decode(base64.a85encode(data, foldspaces=True), foldspaces=True) == data)
for wrong in (lambda: base64.b85decode("a b"), lambda: base64.b85decode("~~~~~"), lambda: base64.a85decode("zz~"),
              lambda: base64.a85decode("abz"), lambda: base64.a85decode("uuuuu"), lambda: base64.b32hexdecode("W"),
              lambda: base64.a85decode(b"x", adobe=True), lambda: base64.b85encode("x"),
              lambda: base64.b32hexdecode("co======", casefold=True)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
