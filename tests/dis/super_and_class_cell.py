class A:
    def m(self):
        return super().m()

    def n(self):
        return __class__

    def o(self):
        def p():
            return super
        return p

    def q(self):
        return [super for x in y]

    @classmethod
    def r(cls):
        return super(A, cls).r()

    s = [__class__ for x in y]


class B:
    def m(self):
        class C:
            def n(self):
                return __class__, super()
        return super().m, C


def f():
    super()


class D:
    def m(self, __class__):
        return __class__


class E:
    __class__ = 1


def f():
    class A:
        def m(self):
            class X:
                x = __class__

                def f():
                    __class__
