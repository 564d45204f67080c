# super: with arguments, without, unbound, through classes, in static methods; what it refuses.


def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


class A:
    shared = "A.shared"

    def who(self):
        return "A"

    @classmethod
    def make(cls):
        return "A.make of " + cls.__name__

    @staticmethod
    def plain():
        return "A.plain"

    @property
    def size(self):
        return 1


class B(A):
    shared = "B.shared"

    def who(self):
        return "B" + super().who()

    @classmethod
    def make(cls):
        return "B." + super().make()

    @staticmethod
    def plain():
        return super().plain()

    @property
    def size(self):
        return super().size + 10


class C(A):
    def who(self):
        return "C" + super(C, self).who()


class D(B, C):
    def who(self):
        return "D" + super().who()

    def nested(self):
        return [super(D, self).who() for unused in "x"], (lambda: super(D, self).who())()

    def inner(self):
        return [super().who() for unused in "x"]

    def without():
        return super()

    def deleted(self):
        del self
        return super().who()


d = D()
print(d.who(), D.make(), d.size, d.nested(), super(B, d).who(), super(A, d).__repr__ is not None)
attempt(d.inner)
attempt(D.without)
attempt(d.deleted)
attempt(B.plain)
attempt(lambda: super().who())
attempt(super)
attempt(lambda: super(D, d).shared)
attempt(lambda: super(B, d).shared)
attempt(lambda: super(C, d).missing)
attempt(lambda: super(B, B).make())
attempt(lambda: super(B, D).who(d))
for arguments in ((5, d), (B, 5), (D, B), (D, A()), (B, None), (None, d), (A, d, 1), (int, True),
                  ("B", d)):
    attempt(lambda: type(super(*arguments)).__name__)
unbound = super(B)
print(unbound.__self__, unbound.__self_class__, unbound.__thisclass__.__name__, super(B,
        d).__self__ is d, super(B, d).__self_class__.__name__)
print(unbound.__get__(d).who(), repr(unbound), repr(super(B,
        D)))
attempt(lambda: unbound.who)
attempt(lambda: unbound.__get__(5))
attempt(lambda: setattr(super(B, d), "shared", 1))
attempt(lambda: super(B, d)[0])
attempt(lambda: len(super(B, d)))
attempt(lambda: super(B, d)())
print(super(B, d).__class__.__name__, super(B, d) == super(B, d), isinstance(super(B, d), B),
      hasattr(super(B, d), "__dict__"))
