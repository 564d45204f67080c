# Repetition of every sequence: lengths about the borders of pieces, identity, counts.
import sys

marker = object()
before = sys.getrefcount(marker)
many = [marker, 1] * 7_000
print(len(many), sys.getrefcount(marker) - before, many[13_998] is marker, many[-1])
del many
print(sys.getrefcount(marker) - before)
for size in (3, 262_145):
    text = ('abcdefghijk' * (size // 11 + 1))[:size]
    for times in (2, 3):
        whole = text * times
        assert whole == ''.join([text for _ in range(times)])
        assert whole.encode() == text.encode() * times
        assert bytearray(text.encode()) * times == whole.encode()
        assert tuple(text[:99]) * times == tuple(text[:99] * times)
    print(size, len(whole), whole[-3:], whole[size:size + 3])
wide = 'aé€😀' * 5_000
print(len(wide), wide[-4:], wide.count('€'), sys.getsizeof(wide))
print([] * 5, [1] * 0, [1] * -3, () * 4, 'a' * -1, b'' * 3, bytearray(b'x') * 0)
row = [[0] * 3] * 2
row[0][1] = 5
print(row, row[0] is row[1])
