# set and frozenset: operators against methods, result types, in-place forms, refusals.


class Child(set):
    pass


class FrozenChild(frozenset):
    pass


def attempt(function, *arguments):
    try:
        result = function(*arguments)
        shown = sorted(result) if isinstance(result, (set, frozenset)) else result
        print(type(result).__name__, shown)
    except Exception as error:
        print(type(error).__name__, error)


left = {1, 2, 3, 4}
for right in ({3, 4, 5}, frozenset({3, 9}), Child({1}), FrozenChild({2}), {1: "a"}.keys(), set()):
    attempt(lambda: left | right)
    attempt(lambda: left & right)
    attempt(lambda: left - right)
    attempt(lambda: left ^ right)
    attempt(lambda: right | left)
    attempt(lambda: right - left)
    print(left < right, left <= right, left > right, left >= right, left == right, left != right)
for right in ([3, 4], "34", (1,), {3: 1}, 5, None, range(3)):
    attempt(lambda: left | right)
    attempt(lambda: left < right)
    attempt(left.union, right)
    attempt(left.intersection, right)
    attempt(left.difference, right)
    attempt(left.symmetric_difference, right)
    attempt(left.issubset, right)
    attempt(left.issuperset, right)
    attempt(left.isdisjoint, right)
for arguments in ((), ([1], [2]), ([1, 2], (2, 3), {2}), ([1], 5), ([[]],)):
    for name in ("union", "intersection", "difference", "symmetric_difference", "update",
                 "issubset"):
        attempt(getattr(set(left), name), *arguments)
for kind in (set, frozenset, Child, FrozenChild):
    value = before = kind([1, 2])
    value |= {3}
    print(kind.__name__, value is before, type(value).__name__, sorted(value), end="; ")
    value &= {2, 3}
    value ^= {7}
    value -= {2}
    print(sorted(value), type(kind([1]).copy()).__name__, type(kind([1]).union([2])).__name__)
same = {1, 2}
same -= same
print(same, {1, 2} ^ {1, 2}, {1} & set(), frozenset("ab") == set("ba"),
      hash(frozenset()) == hash(frozenset([])))
frozen = frozenset([1, 2])
print(frozenset(frozen) is frozen, frozen.copy() is frozen, (frozen | frozen) == frozen)
attempt(lambda: {1: "v"}.keys() - [1])
attempt(lambda: {frozenset([1]): 1}[frozenset([1])])
attempt(lambda: {1} in {frozenset([1])})
attempt(lambda: {frozenset([1])}.remove({2}))
attempt(lambda: {frozenset([1])}.discard({1}))
