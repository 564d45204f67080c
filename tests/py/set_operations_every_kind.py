"""Operators and methods of sets with sets, frozensets, lists, generators; in place; errors."""


def show(thing):
    return f"{type(thing).__name__}({sorted(thing)})"


def attempt(function):
    try:
        result = function()
        print(show(result) if isinstance(result, (set, frozenset)) else result)
    except Exception as error:
        print(type(error).__name__, error)


s, f = {1, 2, 3}, frozenset([3, 4])
for left, right in ((s, f), (f, s), (s, s), (s, set()), (f, frozenset())):
    attempt(lambda: left | right)
    attempt(lambda: left & right)
    attempt(lambda: left - right)
    attempt(lambda: left ^ right)
    attempt(lambda: (left == right, left <= right, left < right, left >= right, left > right))
for other in ([3, 9], (1,), "ab", range(2), {1: 2}, (n for n in (2, 3)), 5, None, [[]]):
    items = list(other) if hasattr(other, "__next__") else other
    attempt(lambda: s.union(items))
    attempt(lambda: s.intersection(items))
    attempt(lambda: s.difference(items))
    attempt(lambda: s.symmetric_difference(items))
    attempt(lambda: (s.issubset(items), s.issuperset(items), s.isdisjoint(items)))
    attempt(lambda: s | items)
attempt(lambda: s.union([4], (5,), {6}))
attempt(lambda: s.intersection([1, 2], {2, 9}))
attempt(lambda: s.difference([1], [2]))
attempt(lambda: set().union())
t = {1, 2}
alias = t
t |= {3}
t &= {2, 3, 4}
t ^= {4, 2}
t -= {4}
print(show(t), alias is t)
g = h = frozenset([1])
g |= {2}
print(show(g), show(h), g is h)
t.update([5, 6], {7})
t.intersection_update([3, 5, 7])
t.difference_update([7])
t.symmetric_difference_update([5, 8])
print(show(t))
t.add(8)
t.discard(100)
t.remove(8)
attempt(lambda: t.remove(100))
attempt(lambda: t.remove([1]))
attempt(lambda: t.add([1]))
attempt(lambda: t.add({1}))
attempt(lambda: {frozenset([1]), frozenset([1])} == {frozenset([1])})
attempt(lambda: {1} in {frozenset([1])})
attempt(lambda: [1] in {1})
print(t.pop(), t)
attempt(t.pop)
attempt(lambda: set().pop())
t.clear()
print(t, frozenset(), {*()}, repr({1}), set("a"))
attempt(lambda: hash(set()))
attempt(lambda: hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
attempt(lambda: {1, 1.0, True} == {1})
attempt(lambda: s < [1])
attempt(lambda: s == [1, 2, 3])
attempt(lambda: set(5))
attempt(lambda: set([1], [2]))
attempt(lambda: frozenset([1]).add(2))
c = s.copy()
c.add(99)
print(show(s), show(c), f.copy() is f, frozenset(f) is f)
try:
    for item in s:
        s.add(item + 10)
except RuntimeError as error:
    print(error)


class Mine(set):
    pass


m = Mine([1, 2])
for result in (m | {3}, m & {1}, m - {1}, m ^ {9}, m.copy(), m.union([5])):
    print(type(result).__name__, sorted(result))
