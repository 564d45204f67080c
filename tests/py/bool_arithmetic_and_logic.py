# bool: a kind of int in every operation; which operations keep bool; what truth is asked of.


class Truth:
    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        return self.answer


class Length:
    def __len__(self):
        return 2 ** 62


def attempt(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result), end="; ")
    except Exception as error:
        print(type(error).__name__, error, end="; ")


for left in (True, False):
    for right in (True, False, 1, 6, 0.5, 1j):
        for operation in (lambda: left & right, lambda: left | right, lambda: left ^ right,
                          lambda: left + right,
                          lambda: left * right, lambda: left - right, lambda: left ** right,
                          lambda: left // right,
                          lambda: left << right, lambda: left == right, lambda: left < right):
            attempt(operation)
        print()
for value in (True, False):
    for operation in (lambda: +value, lambda: -value, lambda: abs(value), lambda: not value,
                      lambda: int(value),
                      lambda: float(value), lambda: complex(value), lambda: str(value),
                      lambda: hash(value), lambda: round(value),
                      lambda: value.real, lambda: value.bit_length(), lambda: value.to_bytes(1,
                              "big"), lambda: value.conjugate(),
                      lambda: "ab"[value], lambda: [0] * value,
                      lambda: f"{value:5}|{value:d}|{value!s:>6}", lambda: "%d %s" % (value, value),
                      lambda: value.numerator, lambda: value.as_integer_ratio(),
                      lambda: bool(value) is value, lambda: value.__and__(5),
                      lambda: value.__or__("x")):
        attempt(operation)
    print()
for thing in (0, 0.0, -0.0, 0j, "", " ", b"", (), [], {}, set(), range(0), None, ..., "False",
              float("nan"), [0], Truth(True), Truth(False), Length(), object, lambda: 0):
    print(int(bool(thing)), end=" ")
print()
for answer in (1, 0, None, "yes", 1.0):
    attempt(bool, Truth(answer))
attempt(bool)
attempt(bool, 1, 2)
attempt(bool, x=1)
attempt(bool, NotImplemented is None)
attempt(lambda: type("Child", (bool,), {}))
attempt(lambda: bool.__new__(int))
attempt(lambda: bool.__new__(bool, []))
attempt(lambda: setattr(True, "x", 1))
print()
print(True + True + True, sum([True] * 5), ["no", "yes"][3 > 2], {True: "a", 1: "b"}, True == 1,
      isinstance(True, int), bool.__mro__[1].__name__)
print(0 or "" or [] or None, 1 and "x" and [], not [] and not 0, 3 and 0 or "last", None or 0,
      [] and 1 / 0, 1 or 1 / 0, (1 < 2) + (2 < 3), True < 2 < 3, not True == False)
