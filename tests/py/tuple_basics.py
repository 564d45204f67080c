t = 12345, 54321, "hello!"
print(t[0], t, len(t))
u = t, (1, 2, 3, 4, 5)
print(u, u[1][2])
empty = ()
single = "hello",
print(len(empty), len(single), single, (1), (1,), tuple(), tuple("ab"), tuple([1, 2]), tuple(range(3)))
x, y, z = t
print(x, y, z, t + (1,), t * 2, "hello!" in t, t.index("hello!"), t.count(12345))
v = ([1, 2, 3], [3, 2, 1])
v[0].append(4)
print(v, t[1:], t[::-1], t[-1], (1, 2) < (1, 3), (1, 2) == (1, 2), (1, 2) < (1, 2, 0), hash((1, 2)) == hash((1, 2)))
print({(1, 2): "point"}[1, 2], sorted([(2, "b"), (1, "z"), (1, "a")]), max((1, 5), (1, 9)))
a = (1, 2)
b = a
b += (3,)
print(a, b, a is b, tuple(a) is a, a[:] is a, () is tuple())
