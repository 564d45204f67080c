a.f()
a.f(b)
a.f(b, k=c)
a.f(*b)
a.f(**b)
a.b.f(c)
a.f().g().h()
'x'.join(a)
a[b].f()
f().g()
(a
 .f()
 .g(1,
    2)
 .h)
a.f(b.g(c.h()))


class C:
    def m(self):
        self.x()
        self.__y()
        self.z.w(1)
        return self.a.b.c()
