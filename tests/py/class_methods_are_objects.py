class C:
    def f(self, x=1):
        return self, x


c = C()
m = c.f
print(m(5) == (c, 5), m.__self__ is c, m.__func__ is C.f, c.f == c.f, c.f is c.f)
print(C.f(c, 2) == (c, 2), m.__name__)
c.g = lambda x: x * 2
print(c.g(4))
C.h = lambda self: "added later"
print(c.h())


def outside(self):
    return "from outside", self is c


C.outside = outside
print(c.outside())
C.f = lambda self: "replaced"
print(c.f(), m(1) == (c, 1))
print([f("x") for f in (str.upper, "abc".startswith, len)])
