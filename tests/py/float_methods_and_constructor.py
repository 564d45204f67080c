# float: what the constructor takes, hex, fromhex, as_integer_ratio, is_integer, special methods.


class Number:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


class Index:
    def __index__(self):
        return 7


class Child(float):
    pass


class Text(str):
    def __float__(self):
        return 99.0


def attempt(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


for thing in ("1.5", " -2e3 ", "\t.5\n", "5.", "1_000.2_5", "1__0", "_1", "1_", "1e", "e5", ".",
              "", " ", "+-1", "0x1p3", "inf", "-Infinity",
              "iNf", "infinit", "nan", "-NaN", "nan(1)", "1e400", "-1e-400", "\u0661\u0662.\u0663",
              "1\u2009", "\xa02\u3000", "1\0", "1,5",
              b"2.5", bytearray(b" 3 "), memoryview(b"4"), b"\xff", b"1_0", Text("text"),
              Number(2.5), Number(5), Number("2"),
              Index(), True, 10 ** 400, 10 ** 22, None, [], 1j, Child(3.5), 9007199254740993,
              2 ** 1023, 2 ** 1024 - 2 ** 970):
    attempt(float, thing)
attempt(float)
attempt(float, 1, 2)
attempt(float, x=1)
for value in (0.0, -0.0, 1.0, 0.1, -2.5, 1e308, 5e-324, 2.0 ** -1022, float("inf"), float("-inf"),
              float("nan"), 1e22, 123456.789):
    print(value.hex(), value.is_integer(), value.real == value or "nan", value.imag,
          value.conjugate(), bool(value), abs(value), -value)
    attempt(value.as_integer_ratio)
    attempt(value.__trunc__)
    attempt(value.__floor__)
    attempt(value.__ceil__)
    attempt(value.__round__)
    attempt(value.__round__, 1)
    attempt(int, value)
for text in ("0x1.8p1", "-0x.1p-4", "1p3", "0x1", "ff", " inf ", "NaN", "0x", "0x1.p", "0xg",
             "1.8", "0x1p1024", "0x1p-1080", "0x1.fffffffffffffp1023", "", "0x1_0"):
    attempt(float.fromhex, text)
attempt(float.fromhex, 5)
attempt(Child.fromhex, "0x1p1")
attempt(lambda: type(Child(1.5) + 1).__name__)
attempt(lambda: type(Child(1.5).__pos__()).__name__)
attempt(lambda: (1.5).__add__("x"))
attempt(lambda: (1.5).__eq__("x"))
attempt(lambda: (1.5).__lt__(2 ** 2000))
attempt(lambda: (1.5).__format__("z"))
attempt(lambda: (1.5).__getnewargs__())
attempt(lambda: float.__getformat__("double")[:4])
attempt(lambda: float.__getformat__("long"))
print(2.0 ** 53 == 2 ** 53, 2.0 ** 53 == 2 ** 53 + 1, 1e16 < 10 ** 16 + 1,
      float("inf") > 10 ** 400, 0.1 + 0.2 == 0.3, -0.0 == 0)
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, divmod(-1e-20, 1), 5.0 // 0.1, 1e308 * 10,
      -1e308 * 10, 1e-320 / 10)
