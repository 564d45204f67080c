# Every pair of binary operators: which binds first, seen through a class that writes down what it
# does.
import operator


class Term:
    def __init__(self, text):
        self.text = text

    def __bool__(self):
        return True

    def __repr__(self):
        return self.text


def binary(symbol):
    def method(self, other):
        return Term(f"({self.text}{symbol}{other.text})")
    return method


def unary(symbol):
    def method(self):
        return Term(f"[{symbol}{self.text}]")
    return method


names = {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod",
         "@": "matmul",
         "**": "pow", "<<": "lshift", ">>": "rshift", "&": "and", "|": "or", "^": "xor",
         "<": "lt", "==": "eq"}
for symbol, name in names.items():
    setattr(Term, f"__{name}__", binary(symbol))
for symbol, name in {"-": "neg", "+": "pos", "~": "invert"}.items():
    setattr(Term, f"__{name}__", unary(symbol))

a, b, c, d = map(Term, "abcd")
for first in names:
    print(first, *[eval(f"a {first} b {second} c") for second in names if not (first in "<==" and second in "<==")])
for symbol in names:
    print(eval(f"-a {symbol} -b"), eval(f"~a {symbol} +b {symbol} c"))
print(-a ** -b ** -c, (-a) ** b, +-~a, -a.text.upper() if False else -a)
print(a if b else c, not a == b, not a, a or b and c, (a and b or c), a + b if c else d)
print(*[eval(text) for text in ["a < b == c", "a < b < c", "a + b < c * d", "a | b == c & d"]],
      sep="; ")
print((lambda: a + b)(), [x := a * b, x], a + (b if c else d) * c)
print(operator.add(a, b), operator.matmul(a, b), 2 ** 3 ** 2, -2 ** 2, 2 ** -2, not 1 + 1,
      1 if 0 else 2 if 0 else 3)
