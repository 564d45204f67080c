# A program: polynomials as a class with arithmetic, calls, indexing, iteration, formatting,
# hashing, contexts.
import itertools


class Polynomial:
    __slots__ = ("_terms",)
    variable = "x"

    def __init__(self, *coefficients):
        terms = list(coefficients)
        while terms and terms[-1] == 0:
            terms.pop()
        self._terms = tuple(terms)

    @classmethod
    def from_roots(cls, *roots):
        product = cls(1)
        for root in roots:
            product *= cls(-root, 1)
        return product

    def __getitem__(self, power):
        if isinstance(power, slice):
            return type(self)(*self._terms[power])
        return self._terms[power] if 0 <= power < len(self._terms) else 0

    def __len__(self): return len(self._terms)
    def __iter__(self): return iter(self._terms)
    def __hash__(self): return hash(self._terms)
    def __eq__(self, other): return self._terms == self._lift(other)._terms if self._lift(other) is not None else NotImplemented
    def __neg__(self): return type(self)(*(-c for c in self))
    def __bool__(self): return bool(self._terms)

    @classmethod
    def _lift(cls, other):
        return other if isinstance(other, Polynomial) else cls(other) if isinstance(other,
                (int, float, complex)) else None

    def __add__(self, other):
        other = self._lift(other)
        if other is None:
            return NotImplemented
        return type(self)(*map(sum, itertools.zip_longest(self, other, fillvalue=0)))

    __radd__ = __add__

    def __sub__(self, other): return self + -other
    def __rsub__(self, other): return -self + other

    def __mul__(self, other):
        other = self._lift(other)
        if other is None:
            return NotImplemented
        result = [0] * (len(self) + len(other))
        for (i, a), (j, b) in itertools.product(enumerate(self), enumerate(other)):
            result[i + j] += a * b
        return type(self)(*result)

    __rmul__ = __mul__

    def __pow__(self, power):
        if not isinstance(power, int) or power < 0:
            raise ValueError(f"power must be a natural number, not {power!r}")
        result = type(self)(1)
        for _ in range(power):
            result *= self
        return result

    def __divmod__(self, other):
        quotient, rest = type(self)(), self
        while len(rest) >= len(other):
            step = type(self)(*[0] * (len(rest) - len(other)),
                              rest[len(rest) - 1] // other[len(other) - 1])
            quotient, rest = quotient + step, rest - step * other
        return quotient, rest

    def __call__(self, value):
        total = 0
        for coefficient in reversed(self._terms):
            total = total * value + coefficient
        return total

    def __format__(self, spec):
        parts = [f"{c:{spec}}" + (f"{self.variable}^{n}" if n > 1 else self.variable if n else "") for n, c in enumerate(self) if c]
        return " + ".join(reversed(parts)) or "0"

    def __repr__(self): return f"{type(self).__name__}{self._terms!r}"
    __str__ = lambda self: format(self, "")


p, q = Polynomial(1, 2, 3), Polynomial.from_roots(1, 2)
print(p, q, repr(p + q), p - q, p * q, -p, p ** 2, 3 * p + 1, 5 - p, sum([p, q, 1]), sep="\n")
print(p(2), q(1), q(q(3)), p(q), [q(n) for n in range(5)], divmod(p * q, q),
      divmod(Polynomial(-1, 0, 1), Polynomial(1, 1)))
print(f"{p:+d} | {q:>4} | {Polynomial():x}", p[1], p[9], p[1:], len(p), bool(Polynomial(0, 0)),
      p == Polynomial(1, 2, 3, 0), p == "p", Polynomial(7) == 7)
print({p: "p", Polynomial(1, 2, 3): "same"}, p in [Polynomial(1, 2, 3)], max(q), 2 in p, list(p),
      Polynomial(1j, 2)(1j), p != q)
for text in ["p + 'a'", "p ** -1", "p ** 1.5", "p < q", "p.degree", "p / q", "p % q", "p['a']",
             "int(p)", "p @ q"]:
    try:
        print(text, "=", eval(text))
    except (TypeError, ValueError, AttributeError) as error:
        print(text, "->", type(error).__name__, error)
