# The order of bases: diamonds, long chains, conflicts with their messages, mro() overridden,
# bases changed.
def names(cls):
    return " ".join(kind.__name__ for kind in cls.__mro__)


class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass


print(names(Z), names(K3), sep="\n")


class X(A, B): pass
class Y(B, A): pass


for bases in ((X, Y), (O, A), (A, A), (X, O, B), (A, X), (X, B, A), (object, A), (B, X)):
    try:
        print(names(type("New", bases, {})))
    except TypeError as error:
        print(" ".join(str(error).split()))


class Reversing(type):
    def mro(cls):
        order = super().mro()
        return [cls] + order[1:-1][::-1] + order[-1:] if len(order) > 3 else order


class R1(metaclass=Reversing): x = "r1"
class R2(metaclass=Reversing): x = "r2"
class R3(R1, R2): pass
print(names(R3), R3.x, R3.mro()[1].__name__, R3.__bases__[0].__name__, R3.__base__.__name__)
for result in (5, [object, 5], "ab", None):
    meta = type("M", (type,), {"mro": lambda cls, result=result: result})
    try:
        print(names(meta("Bad", (), {})))
    except TypeError as error:
        print(error)


class Left: side = "left"
class Right: side = "right"
class Hand(Left): pass
class Finger(Hand): pass


finger = Finger()
print(finger.side, end=" ")
Hand.__bases__ = (Right,)
print(finger.side, names(Finger), [k.__name__ for k in Left.__subclasses__()],
      [k.__name__ for k in Right.__subclasses__()])
for new in ((), (Finger,), (Hand,), (5,), [Left], None, (Left, Left), (Left, Right)):
    try:
        Hand.__bases__ = new
        print(names(Finger))
    except TypeError as error:
        print(" ".join(str(error).split()))
try:
    del Hand.__bases__
except TypeError as error:
    print(error)
try:
    object.__bases__ = (Left,)
except TypeError as error:
    print(error)
