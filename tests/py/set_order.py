# Sets of small ints have an order that follows their hashes.
print({3, 1, 2}, {10, 5, 1}, {8, 0}, {9, 1, 17}, {100, 50, 7, 33}, {-1, -2, -3})
s = set()
for n in [64, 32, 16, 8, 4, 2, 1, 0]:
    s.add(n)
    print(s)
print(set("hello"), {"b", "a", "c"}, {"one", "two", "three"}, set("abracadabra"))
s = set(range(20))
for n in range(0, 20, 3):
    s.discard(n)
s.add(100)
print(s, set(list(s)[::-1]), s | {200}, s & {1, 2, 100}, s - {100})
print({1.5, 2.5, 0.5}, {(1, 2), (3, 4)}, {1, "a", 2.5, (1,)})
