# The bytes below sys.stdin: lines, so many bytes, all that is left.
import sys
print(type(sys.stdin).__name__, sys.stdin.name, sys.stdin.encoding)
b = sys.stdin.buffer
print(type(b).__name__, b.readable(), b.writable(), b.name)
print(b.readline(), b.read(3), next(b), b.readlines(), b.read())
try:
    b.write(b"x")
except OSError as error:
    print(type(error).__name__, error)
