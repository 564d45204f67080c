"""sorted, list.sort, min, max, bisect with keys: stability, several criteria, cmp_to_key, what can not be compared, mutation while sorting."""
import functools
import operator
import bisect

people = [('Ann', 30, 'London'), ('bob', 25, 'Paris'), ('Cid', 30, 'Rome'), ('dan', 25, 'London'), ('Eve', 35, 'Paris')]
print(sorted(people))
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: (-p[1], p[0].lower())))
print(sorted(people, key=operator.itemgetter(2, 1), reverse=True))
print(sorted(sorted(people, key=lambda p: p[0]), key=lambda p: p[1], reverse=True))
print(sorted('banana'), sorted({'b': 1, 'a': 2}), sorted([True, 0, 2, False]), sorted([]), sorted([(1, 'b'), (1, 'a')]), sorted(['B', 'a', 'C'], key=str.lower), sorted([3, 1, 2], reverse=True), sorted(['10', '9', '1'], key=int))
calls = []


def key(x):
    calls.append(x)
    return x % 3


print(sorted(range(7), key=key), calls)
print(sorted(['bb', 'a', 'ccc'], key=len), min(people, key=lambda p: p[1]), max(people, key=lambda p: p[1]), min([], default='none'), max('abc', 'abd', key=lambda s: s[-1]), min(3, 1, 2), max([1, 5], [1, 4]))


def by_length_then_reverse(a, b):
    calls.append((a, b))
    return (len(a) > len(b)) - (len(a) < len(b)) or (a < b) - (a > b)


calls.clear()
print(sorted(['b', 'aa', 'a', 'bb'], key=functools.cmp_to_key(by_length_then_reverse)), len(calls))


class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split('.')]
        self.text = text

    def __lt__(self, other):
        calls.append('lt')
        return self.parts < other.parts

    def __repr__(self):
        return self.text


calls.clear()
versions = [Version(v) for v in ('1.10', '1.9', '1.9.1', '0.5', '2.0')]
print(sorted(versions), max(versions), min(versions), len(calls), sorted(versions, reverse=True))
for bad in (lambda: sorted([1, 'a']), lambda: sorted([None, 1]), lambda: sorted([1j, 2]), lambda: sorted([{}, {}]), lambda: sorted(3), lambda: sorted([1], len), lambda: sorted([1, 2], key=5), lambda: [3, 1].sort(lambda x: x), lambda: min([]), lambda: max(), lambda: min(1, 2, default=3), lambda: max(1), lambda: sorted([Version('1'), 2]), lambda: sorted([2, Version('1')]), lambda: sorted(['a', b'a']), lambda: max([1, 'a']), lambda: sorted([1, 2], key=lambda x: 1 / (x - 2)), lambda: sorted([[1, 'a'], [1, 2]])):
    try:
        print(bad())
    except (TypeError, ValueError, ZeroDivisionError, AttributeError) as error:
        print(type(error).__name__, error)
data = [3, 1, 2]


def nosy(x):
    calls.append(len(data))
    return x


calls.clear()
print(data.sort(key=nosy), data, calls)


def meddling(x):
    data.append(x)
    return x


try:
    data.sort(key=meddling)
except ValueError as error:
    print(error, data)
mixed = [3, 1.5, True, 2]
mixed.sort()
print(mixed, sorted([0.1, float('inf'), -1, float('-inf')]), sorted([b'b', b'a']), sorted([(2,), (1, 5), ()]), sorted([{1}, {1, 2}, set()], key=len), sorted([[2], [1, 9]]), sorted(['é', 'z', 'a', 'Z']))
scores = {'ann': 90, 'bob': 75, 'cid': 90}
print(sorted(scores, key=scores.get, reverse=True), sorted(scores.items(), key=lambda kv: (-kv[1], kv[0])), dict(sorted(scores.items(), key=lambda kv: kv[1])), max(scores, key=scores.get))
grades = [60, 70, 80, 90]
print([''.join('FDCBA'[bisect.bisect(grades, s)]) for s in (33, 60, 77, 89, 100)], bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left(people, 30, key=lambda p: p[1]) >= 0)
rows = [[3, 'c'], [1, 'a'], [2, 'b']]
rows.sort(key=lambda r: r[1], reverse=True)
print(rows, list(reversed(rows)), rows[::-1])
nearly = list(range(50)) + [25, 3]
print(sorted(nearly) == sorted(nearly[::-1]), sorted(nearly)[24:28])
