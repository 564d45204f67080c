import sys

print([sys.getsizeof(x) for x in ([], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4], list(range(10)), [0] * 10, list("abc"), [None] * 100)])
print([sys.getsizeof(x) for x in ((), (1,), (1, 2), (1, 2, 3), tuple(range(10)))])
print([sys.getsizeof(x) for x in ({}, {1: 2}, {"a": 1}, {"a": 1, "b": 2}, {i: i for i in range(10)}, dict.fromkeys("abcdef"), {i: 0 for i in range(100)})])
print([sys.getsizeof(x) for x in (set(), {1}, {1, 2, 3, 4}, {1, 2, 3, 4, 5}, set(range(100)), frozenset(), frozenset(range(5)))])
print(sys.getsizeof([[1, 2, 3]]), sys.getsizeof([]), sys.getsizeof(list()), sys.getsizeof({}.keys()), sys.getsizeof(iter([])), sys.getsizeof(enumerate([])), sys.getsizeof(zip()), sys.getsizeof(map(abs, [])))
