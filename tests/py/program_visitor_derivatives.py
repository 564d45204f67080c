# Formulas as a tree of dataclasses: visitors print, evaluate, derive, simplify; operators build the tree.
from __future__ import annotations

import math
from dataclasses import dataclass


class Formula:
    def __add__(self, other):
        return Sum(self, wrap(other))

    def __radd__(self, other):
        return Sum(wrap(other), self)

    def __mul__(self, other):
        return Product(self, wrap(other))

    def __rmul__(self, other):
        return Product(wrap(other), self)

    def __pow__(self, n):
        return Power(self, n)

    def __sub__(self, other):
        return self + -1 * wrap(other)

    def accept(self, visitor, *arguments):
        for kind in type(self).__mro__:
            method = getattr(visitor, f"visit_{kind.__name__.lower()}", None)
            if method:
                return method(self, *arguments)
        raise NotImplementedError(f"{type(visitor).__name__} cannot visit {type(self).__name__}")


@dataclass(frozen=True)
class Number(Formula):
    value: float


@dataclass(frozen=True)
class Variable(Formula):
    name: str


@dataclass(frozen=True)
class Binary(Formula):
    left: Formula
    right: Formula


class Sum(Binary):
    sign, level = "+", 1


class Product(Binary):
    sign, level = "*", 2


@dataclass(frozen=True)
class Power(Formula):
    base: Formula
    exponent: int


@dataclass(frozen=True)
class Call(Formula):
    name: str
    inner: Formula


def wrap(value):
    return value if isinstance(value, Formula) else Number(value)


class Printer:
    def visit_number(self, f, level=0):
        return f"{f.value:g}" if f.value >= 0 else f"({f.value:g})"

    def visit_variable(self, f, level=0):
        return f.name

    def visit_binary(self, f, level=0):
        text = f"{f.left.accept(self, f.level)} {f.sign} {f.right.accept(self, f.level)}"
        return f"({text})" if f.level < level else text

    def visit_power(self, f, level=0):
        return f"{f.base.accept(self, 3)}^{f.exponent}"

    def visit_call(self, f, level=0):
        return f"{f.name}({f.inner.accept(self)})"


class Evaluator:
    def __init__(self, **values):
        self.values = values

    def visit_number(self, f):
        return f.value

    def visit_variable(self, f):
        return self.values[f.name]

    def visit_sum(self, f):
        return f.left.accept(self) + f.right.accept(self)

    def visit_product(self, f):
        return f.left.accept(self) * f.right.accept(self)

    def visit_power(self, f):
        return f.base.accept(self) ** f.exponent

    def visit_call(self, f):
        return getattr(math, f.name)(f.inner.accept(self))


class Derivative:
    def __init__(self, name):
        self.name = name

    def visit_formula(self, f):
        return Number(int(f == Variable(self.name)))

    def visit_sum(self, f):
        return f.left.accept(self) + f.right.accept(self)

    def visit_product(self, f):
        return f.left.accept(self) * f.right + f.left * f.right.accept(self)

    def visit_power(self, f):
        return f.exponent * f.base ** (f.exponent - 1) * f.base.accept(self)

    def visit_call(self, f):
        outer = {"sin": Call("cos", f.inner), "cos": -1 * Call("sin", f.inner), "exp": f}[f.name]
        return outer * f.inner.accept(self)


def simple(f):
    match f:
        case Binary(left, right):
            f = type(f)(simple(left), simple(right))
        case Power(base, n):
            f = Power(simple(base), n)
        case Call(name, inner):
            f = Call(name, simple(inner))
    match f:
        case Sum(Number(0), x) | Sum(x, Number(0)) | Product(Number(1), x) | Product(x, Number(1)) | Power(x, 1):
            return x
        case Product(Number(0), _) | Product(_, Number(0)):
            return Number(0)
        case Power(_, 0):
            return Number(1)
        case Sum(Number(a), Number(b)):
            return Number(a + b)
        case Product(Number(a), Number(b)) | Product(Number(a), Product(Number(b), _)):
            return Number(a * b) if isinstance(f.right, Number) else simple(Product(Number(a * b), f.right.right))
    return f


x, y = Variable("x"), Variable("y")
for formula in (3 * x ** 2 + 2 * x + 1, (x + 1) * (x - y), Call("sin", x ** 2), 2 * Call("exp", -1 * x) * x, y ** 3):
    raw = formula.accept(Derivative("x"))
    short = simple(raw)
    values = Evaluator(x=0.5, y=2)
    print(formula.accept(Printer()), "->", raw.accept(Printer()), "->", short.accept(Printer()))
    print(f"    {formula.accept(values):.6f} {short.accept(values):.6f} {raw.accept(values) == short.accept(values)}")
print(x + 1, hash(x * y) == hash(x * y), x * y == y * x, simple(0 * x + 1 * (y + 0)))
for wrong in (lambda: Call("tan", x).accept(Derivative("x")), lambda: x.accept(Evaluator(y=1)),
              lambda: x.accept(Formula()), lambda: setattr(x, "name", "z"), lambda: Call("sqrt", wrap(-1)).accept(values)):
    try:
        wrong()
    except (LookupError, NotImplementedError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
