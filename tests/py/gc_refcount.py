import sys

a = []
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a))
c = [a, a, {"k": a}]
print(sys.getrefcount(a))
del b
c.pop()
print(sys.getrefcount(a))


def f(x):
    return sys.getrefcount(x)


print(f(a), sys.getrefcount([]), sys.getrefcount(object()))


class C:
    pass


o = C()
o.attribute = a
print(sys.getrefcount(a), sys.getrefcount(o), sys.getrefcount(C))
t = (a,) * 5
print(sys.getrefcount(a))
del t, c, o
print(sys.getrefcount(a))
