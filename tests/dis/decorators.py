@a
def f():
    pass


@a.b
@c(d)
@e[1]
def f(x=1):
    return x


@a
@b
class C:
    @c
    def m(self):
        pass

    @d
    @e(1,
       2)
    async def n(self): pass


@(lambda f: f)
def g(): pass


@a if b else c
def h(): pass
