import sys

print(sys.version_info[:2], sys.version_info >= (3, 11), sys.version_info.major, sys.byteorder)
print(sys.maxsize, sys.maxunicode, sys.platform, sys.implementation.name)
print(len(sys.argv), sys.argv[0].endswith("import_sys.py"))
sys.stdout.write("written\n")
print("to stderr", file=sys.stderr)
print(sys.getrecursionlimit(), sys.intern("abc") is sys.intern("abc"))
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig)
print(type(sys).__name__, sys.stdin is not None)
print(sys.hash_info.width, sys.int_info.bits_per_digit)
