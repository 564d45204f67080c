b = b"abc\x00\xff"
print(b, len(b), b[0], b[-1], b[1:3], list(b), b + b"d", b * 2, 97 in b, b"bc" in b)
print(bytes(3), bytes([65, 66]), b"abc" == b"abc", b"a" < b"b", bytes(b"x"), b"", repr(b"it's"))
print(b"a-b".decode(), "é".encode(), hash(b"a") == hash("a"))
try:
    b"a" + "a"
except TypeError as error:
    print(error)
try:
    b[0] = 1
except TypeError as error:
    print(error)
