# The constructor, attributes, conversions, and what complex numbers cannot do.
import math
import sys

def show(function, *arguments):
    try:
        result = function(*arguments)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


class Special:
    def __complex__(self):
        return 5 + 6j


class Wrong:
    def __complex__(self):
        return 5


class Real:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 7


class Own(complex):
    def __add__(self, other):
        return "Own.__add__"

    def __radd__(self, other):
        return "Own.__radd__"


for arguments in [
    (), (1,), (1, 2), (1.5, -2), (1j, 2j), (1 + 1j, 2), (2, 3j), ("1", 2), (1, "2"), ([],), (1, []),
    (b"1",), (1, 2, 3), (10**400,), (None,), ("1", None), (True,), (Special(),), (Wrong(),),
    (Real(),), (Index(),), (Real(), Index()), (1, Special()), (Own(1, 2),), (Own(1, 2), Own(3, 4)),
]:
    show(complex, *arguments)
show(lambda: complex(real=2, imag=3))
show(lambda: complex(imag=2))
show(lambda: complex(real=1, img=2))
for value in [0j, 1 + 2j, complex(-0.0, -0.0), 3 - 4j, complex("nan"), complex("-inf"), 1e308 + 1e308j]:
    print(value.real, value.imag, value.conjugate(), -value, +value, bool(value))
    show(abs, value)
show(abs, complex(1.7e308, 1.7e308))
show(abs, complex("nan+infj"))
for value in [0j, 1 + 0j, 2.5 + 0j, 1j, -1 + 0j, 1e300 + 2e-300j, complex("inf"), 10**18 + 0j]:
    print(hash(value))
print({1: "one", 2.5: "x"}[1 + 0j], {1, 1.0, 1 + 0j}, 1j in [1j], 2**53 + 1 == complex(2**53))
print((1 + 2j).__complex__(), (1 + 2j).__getnewargs__(), sys.getsizeof(1j), sys.getsizeof(Own(1)))
show(lambda: 1j % 2)
show(lambda: 1j // 2)
show(lambda: divmod(1j, 2))
show(lambda: int(1j))
show(lambda: float(1j))
show(lambda: 1j < 2)
show(lambda: [1j] < [2j])
show(lambda: max(1j, 2))
show(lambda: 1j / 0)
show(lambda: 1j + 10**400)
show(lambda: 1j + "a")
show(lambda: ~1j)
show(lambda: round(1j))
show(lambda: math.sqrt(1j))
show(lambda: setattr(1j, "real", 2))
show(lambda: setattr(1j, "other", 2))
show(lambda: 1j.conjugate(1))
show(lambda: Special() + 1j)
show(lambda: [][1j])
show(lambda: sum([1j, 2, 3.5]))
print(Own(1) + 1j, 1j + Own(1), 1 + Own(1), 1.5 + Own(2), Own(2) - 1j, type(+Own(1)).__name__)
own = Own(1, 2)
own.note = "kept"
print(own, own.__dict__, isinstance(own, complex), own == 1 + 2j)
ROTATIONS = (1, 1j, -1, -1j)
point = 3 + 4j
print([point * turn for turn in ROTATIONS])
