basket = {"apple", "orange", "apple", "pear"}
print(sorted(basket), "orange" in basket, "crabgrass" in basket, len(basket))
print({1, 2, 3}, set(), set([3, 1, 2, 3]), set(range(5)), {3, 2, 1} == {1, 2, 3}, frozenset([1, 2]), frozenset())
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a - b, a | b, a & b, a ^ b, a <= b, {3} < b, b >= {3, 4}, a.isdisjoint({9}))
print(a.union([7], (8,)), a.intersection([1, 9], [1]), a.difference("a", [1]), a.symmetric_difference([1, 9]), a.issubset(range(9)), a.issuperset([1]))
print({i % 3 for i in range(10)}, {*"a"}, {(1, 2)}, {1, True, 1.0}, bool(set()), sorted({3, 1, 2}, reverse=True))
for n in {5}:
    print(n)
print(sum({1, 2, 3}), max({4, 9}), list({7}), tuple({8}))
