class A:
    pass


class B(A):
    'docstring'


class C(A, B):
    x = 1
    y: int = 2

    def m(self):
        return self.x


class D(metaclass=M):
    pass


class E(A, *bases, metaclass=M, **kw):
    pass


class F(A, B, k=1):
    def __init__(self):
        super().__init__()

    @property
    def p(self):
        return __class__

    @staticmethod
    def s():
        return 1

    @p.setter
    def p(self, v):
        self._p = v


class G:
    class H:
        def m(self):
            def n():
                class I:
                    pass
                return I
            return n

    def f(self): return [self for x in y]
    if a:
        b = 1
    for i in range(3):
        c = i


class H():
    """doc"""
    __slots__ = ('a', 'b')


class I(A): x = 1; y = 2


def f():
    class J(A):
        def m(self):
            return super().m
    return J


class K:
    x = lambda self: super()


class L:
    __class__
    x = __module__
    y = __qualname__


@d
class M:
    pass


class N(1, 2, 3, *a): pass
