# pow: two and three arguments, keywords, inverses, signs of the modulus, __pow__ and __rpow__.


class Power:
    def __pow__(self, other, modulus=None):
        return ("pow", other, modulus)

    def __rpow__(self, other, modulus=None):
        return ("rpow", other, modulus)


class TwoOnly:
    def __pow__(self, other):
        return ("two", other)


class Base(int):
    def __rpow__(self, other, modulus=None):
        return ("base", int(other), modulus)


def attempt(*arguments, **keywords):
    try:
        result = pow(*arguments, **keywords)
        print(arguments or keywords, type(result).__name__, repr(result))
    except Exception as error:
        print(arguments or keywords, type(error).__name__, error)


for arguments in ((2, 10), (2, -2), (-2, 3), (0, 0), (0, -1), (0.0, -1), (0j, -1), (0j, 0), (0j, 2),
                  (-8, 1 / 3), (-1, 0.5), (2.0, 3), (4, 0.5), (True, 5), (2, True), (10, -400),
                  (10.0, 400), (-1.0, float("inf")), (float("nan"), 0), (1, float("nan")),
                  (0.0, float("-inf")), (2, 1000, 1), (3, 200, 13), (3, 200, -13), (-3, 3, 10),
                  (3, 0, 1), (3, 0, -1), (3, 0, 5), (38, -1, 97), (38, -2, 97), (-38, -1, 97),
                  (38, -1, -97), (2, -1, 6), (0, -1, 5), (5, -1, 1), (1, 2, 0), (2, 3, None),
                  (2.0, 3, 5), (2, 3.0, 5), (2, 3, 5.0), (2j, 3, 5), (2.0, 2, None), (2, 3, "5"),
                  ("a", 2), (2, "a"), ("a", 2, 3), (None, None), (1,), (), (1, 2, 3, 4)):
    attempt(*arguments)
attempt(base=2, exp=5)
attempt(exp=5, base=2, mod=7)
attempt(base=2)
attempt(base=2, exp=3, modulus=5)
attempt(2 ** 100, 2 ** 80, 10 ** 12 + 39)
attempt(3, 10 ** 40, 2 ** 64)
print(pow(Power(), 2), pow(Power(), 2, 3), pow(2, Power()), pow(TwoOnly(), 5), 2 ** Base(3))
for call in (lambda: pow(2, Power(), 3), lambda: pow(TwoOnly(), 5, 3), lambda: pow(1, 2, Power()),
             lambda: pow(2, Base(3), 5), lambda: Power() ** 7, lambda: (2).__pow__(3, 5),
             lambda: (2).__rpow__(3), lambda: (2).__pow__(0.5), lambda: (2.0).__pow__(2),
             lambda: (2).__pow__(-1), lambda: (2.0).__pow__(2, 3), lambda: (2).__rpow__(3, 5),
             lambda: (1j).__pow__(2, 3), lambda: (2).__pow__(), lambda: True ** 2):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)
