# pow, ** and **= with classes: the third argument, reflected and in-place forms, refusals.
class Power:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __pow__(self, other, modulo="none"): return f"{self}.pow({other!r}, {modulo!r})"
    def __rpow__(self, other, modulo="none"): return f"{self}.rpow({other!r}, {modulo!r})"
    def __ipow__(self, other, modulo="none"): return f"{self}.ipow({other!r}, {modulo!r})"


class TwoOnly:
    def __pow__(self, other): return f"two only {other!r}"
    def __rpow__(self, other): return f"two only reflected {other!r}"


class Shy:
    def __repr__(self): return 'shy'
    def __pow__(self, other, modulo=None): return NotImplemented


p, q = Power("p"), Power("q")
names = {"p": p, "q": q, "t": TwoOnly(), "s": Shy()}


def run(text):
    try:
        return eval(text, dict(names))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for text in ["p ** 2", "2 ** p", "p ** q", "pow(p, 2)", "pow(2, p)", "pow(p, 2, 3)",
             "pow(2, p, 3)", "pow(2, 3, p)",
             "pow(p, q, None)", "pow(p, 2, mod=5)", "pow(base=p, exp=2)", "pow(exp=p, base=2)",
             "pow(p)", "pow()",
             "t ** 2", "2 ** t", "pow(t, 2)", "pow(t, 2, 3)", "pow(2, t)", "pow(2, t, 3)",
             "s ** 2", "pow(s, 2, 3)",
             "pow(2, s, 3)", "s ** s", "s ** p", "2 ** s", "'a' ** 2", "2 ** 'a'", "[] ** {}",
             "pow('a', 2)",
             "pow(2, 'a', 3)", "pow(2, 3, 'a')", "pow(2.0, 3, 5)", "pow(2, 3.0, 5)",
             "pow(2, 3, 5.0)", "pow(1j, 2, 3)",
             "pow(2, 3, 0)", "pow(2, -1, 7)", "pow(2, -1, 4)", "pow(2, -3, -7)", "pow(0, 0, 1)",
             "pow(0, 0, -1)",
             "pow(3, 5, -7)", "pow(-3, 5, 7)", "pow(True, 2, 3)", "pow(2, 10**3, 97)", "0 ** 0",
             "0.0 ** 0", "0 ** -1",
             "0.0 ** -1", "0j ** -1", "(-8) ** (1/3)", "(-8.0) ** 2", "2 ** 0.5", "10 ** -2",
             "pow(10, 2, mod=None)",
             "(-1) ** 0.5", "1 ** 'a'", "pow(2, 3, mod='x')", "2 ** -1074", "2.0 ** 1024",
             "10.0 ** 400", "(2**70) ** 0",
             "(-2) ** 63", "pow(5, 3, 1)", "int.__pow__(2, 3)", "int.__pow__(2, 3, 5)",
             "int.__pow__(2, 'a')",
             "int.__rpow__(2, 3)", "float.__pow__(2.0, 3)", "float.__pow__(2.0, 3, 1)",
             "int.__pow__(2, 3.0)"]:
    print(text, "->", run(text))

x = p
x **= 5
print(x)
y = TwoOnly()
y **= 5
print(y)
z = 3
z **= p
print(z)
