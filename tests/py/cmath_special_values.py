# Infinities, NaNs and signed zeros through every function of cmath: values, signs, errors.
import cmath
import math

inf = cmath.inf
nan = cmath.nan
PARTS = [-inf, -1.5, -0.0, 0.0, 1.5, inf, nan]
NAMES = ("acos acosh asin asinh atan atanh cos cosh exp log log10 phase polar sin sinh sqrt tan "
         "tanh isfinite isinf isnan").split()


def parts(value):
    """A text that tells zeros of both signs apart."""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, complex):
        value = value.real, value.imag
    if isinstance(value, float):
        return repr(value)
    return " ".join(map(repr, value))


def outcome(function, *args):
    try:
        return parts(function(*args))
    except (ValueError, OverflowError) as error:
        return type(error).__name__ + ": " + str(error)


for name in NAMES:
    function = getattr(cmath, name)
    print(name)
    for real in PARTS:
        print("  ", real, *[outcome(function, complex(real, imag)) for imag in PARTS], sep="; ")

print("rect")
for length in PARTS:
    print("  ", length, *[outcome(cmath.rect, length, angle) for angle in PARTS], sep="; ")

print("isclose")
for a in PARTS:
    print("  ", a, *[cmath.isclose(complex(a, b), complex(b, a)) for b in PARTS])
print(cmath.isclose(inf, inf), cmath.isclose(inf, -inf), cmath.isclose(inf, 1e308, rel_tol=inf))

print("log to a base")
for base in (0, 1, inf, nan, -0.0):
    print("  ", base, *[outcome(cmath.log, number, base) for number in (0, 1, 2, inf, nan)], sep="; ")

print("branch cuts")
for name in ("sqrt", "log", "acos", "asin", "acosh", "atanh"):
    for real in (-2.0, 2.0):
        print("  ", name, *[outcome(getattr(cmath, name), complex(real, zero)) for zero in (0.0, -0.0)])
for name in ("atan", "asinh"):
    for imag in (-2.0, 2.0):
        print("  ", name, *[outcome(getattr(cmath, name), complex(zero, imag)) for zero in (0.0, -0.0)])

print("poles and overflow")
for name, number in [("atanh", 1), ("atanh", -1), ("atan", 1j), ("atan", -1j), ("log", 0), ("log10", 0),
                     ("exp", 1000), ("exp", 710 + 1.5j), ("cosh", 1000), ("sinh", -1000), ("cos", 1000j),
                     ("sin", 1000j), ("tanh", 1000 + 1j), ("tan", 1000j), ("polar", 1.5e308 + 1.5e308j),
                     ("phase", 1e300 + 1e-300j), ("polar", 1e300 + 1e-300j), ("atanh", 1 + 1e-200j),
                     ("sqrt", 5e-324), ("log", 5e-324j), ("acos", 1e308 - 1e308j)]:
    print("  ", name, number, outcome(getattr(cmath, name), number))
print(math.copysign(1, cmath.nanj.real), cmath.infj.real)
cmath.exp(1000)
