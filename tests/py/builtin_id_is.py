a = [1]
b = a
c = [1]
print(id(a) == id(b), id(a) == id(c), type(id(a)).__name__, id(a) > 0)
old = id(a)
a.append(2)
print(id(a) == old)
a = a + [3]
print(id(a) == old, id(b) == old)
x = 5
y = 5
print(id(x) == id(y), x is y)


def same(p, q):
    return id(p) == id(q)


print(same(a, a), same(a, a[:]), same(None, None), same(1000 * 10, 10000), id(None) == id(None))
