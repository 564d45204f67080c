# complex: texts, pairs, __complex__, signs of zero, comparing, hash, conjugate, format, refusals.


class Made:
    def __init__(self, value):
        self.value = value

    def __complex__(self):
        return self.value


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 3


class Child(complex):
    pass


def attempt(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("1", "j", "-j", "1+2j", "1-2J", " 3j ", "(1+2j)", "( 1+2j )", "1 + 2j", "1+j", "+1-j",
             "1e3-2e-3j", "nan+infj", "-inf-nanj", "", "()", "1+2",
             "2j+1", "1+2j3", "1++2j", "1_0+2_0j", "\u0661+\u0662j", "i", "1+2i", "jj", "((1))",
             "1j1", ".5-.5j", "1e400j", "\0", "(1", "1)"):
    attempt(complex, text)
for arguments in ((), (1,), (1, 2), (1.5, -0.0), (-0.0, -0.0), (1j,), (1j, 1j), (1, 1j), (1j, 1),
                  (True, False), (Made(1 + 2j),), (Made(1.5),), (Made("x"),), (Float(),), (Index(),
                          ), (Float(), Index()), (Made(2j), 1), (1, Made(2j)), ("1",
                          2), (1, "2"), (None,), (1, None), ([],), (b"1",), (10 ** 400,),
                  (1, 10 ** 400), (1, 2, 3), (Child(1, 2),)):
    attempt(complex, *arguments)
attempt(complex, real=1, imag=2)
attempt(complex, imag=5)
attempt(complex, real="1")
attempt(complex, re=1)
value = 3 - 4j
print(value.real, value.imag, value.conjugate(), abs(value), -value, +value, bool(0j), bool(-0j),
      value == complex(3, -4), value != 3)
print(1 + 0j == 1 == 1.0, hash(1 + 0j) == hash(1), hash(0.5 + 0j) == hash(0.5),
      hash(2j) == hash(2), 1 + 0j == True, 10 ** 17 + 1 == complex(10 ** 17 + 1))
for wrong in (lambda: value < 1, lambda: value // 2, lambda: value % 2, lambda: divmod(value, 1),
              lambda: int(value), lambda: float(value), lambda: round(value),
              lambda: value / 0, lambda: 0j ** -1, lambda: pow(value,
                      2, 3), lambda: value + "x", lambda: [1][value], lambda: value.real.foo,
              lambda: setattr(value, "real", 1), lambda: f"{value:d}", lambda: f"{value:05}",
              lambda: f"{value:=9}", lambda: "%f" % value, lambda: max(1j, 2j),
              lambda: sorted([1j, 2]), lambda: value.__getnewargs__(), lambda: value.__complex__(),
              lambda: value.__lt__(1), lambda: value.__eq__("x")):
    attempt(wrong)
print(repr(complex(-0.0, 0.0)), repr(complex(0.0, -0.0)), repr(complex(-0.0, -0.0)), -0j, 0 - 0j,
      repr(-(0j)), str(complex("nan-nanj")), complex("inf"))
print(f"{value} {value:.2f} {value:>12} {value:+.1e} {1e20 + 1j:g} {value!r}", format(0j, ".0f"),
      format(1.5j, ""), type(Child(1) + 1).__name__)
print(1j * 1j, (1 + 1j) ** 2, (1 + 2j) / (3 - 4j), 2 ** 1j == pow(2, 1j), 1j ** 2, (2 + 0j) ** 0.5,
      sum([1j, 2, 3.5]), 1 - 1j, 1j - 1, 2j * -3)
