s = {1, 2}
s.add(3)
s.add(3)
s.update([4, 5], {6})
s.discard(6)
s.discard(99)
s.remove(5)
print(s, s.copy() == s, s.copy() is s)
s |= {10}
s &= {1, 2, 3, 10}
s -= {1}
s ^= {2, 7}
print(s)
s.intersection_update({3, 7})
print(s)
s.difference_update([3])
s.symmetric_difference_update([7, 8])
print(s, s.pop(), s)
s.clear()
print(s)
f = frozenset("a")
print(f | {"b"} == {"a", "b"}, type(f | {"b"}).__name__, type({"b"} | f).__name__, {f: 1}[frozenset("a")], f.copy() is f, f == {"a"})
