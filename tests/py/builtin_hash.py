print(hash(0), hash(1), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(-(2 ** 61)), hash(1.5), hash(0.1), hash(float("inf")), hash(1e300))
print(hash(True), hash(()), hash((1,)), hash((1, 2, 3)), hash(("a",)) == hash(("a",)), hash(frozenset()), hash(frozenset({1, 2})), hash("a"), hash("abc"), hash(""), hash(b"abc"), hash("é"), hash("€"))
print(hash(range(3)), hash((1.0, 2)) == hash((1, 2.0)), hash(1) == hash(1.0) == hash(True))
for bad in ([], {}, set(), ([],), slice(1)):
    try:
        hash(bad)
    except TypeError as error:
        print(error)
