import math


def bisect(f, low, high, tolerance=1e-10):
    steps = 0
    while high - low > tolerance:
        middle = (low + high) / 2
        if f(low) * f(middle) <= 0:
            high = middle
        else:
            low = middle
        steps += 1
    return (low + high) / 2, steps


def newton(f, df, x, rounds=20):
    for i in range(rounds):
        new = x - f(x) / df(x)
        if abs(new - x) < 1e-12:
            return new, i
        x = new
    raise ArithmeticError("no convergence")


def integrate(f, a, b, n=1000):
    h = (b - a) / n
    return h * (f(a) / 2 + sum(f(a + i * h) for i in range(1, n)) + f(b) / 2)


root, steps = bisect(lambda x: x * x - 2, 0, 2)
print(f"{root:.8f} {steps}")
root, steps = newton(lambda x: x ** 3 - x - 2, lambda x: 3 * x * x - 1, 1.5)
print(f"{root:.10f} {steps}")
print(f"{integrate(math.sin, 0, math.pi):.6f} {integrate(lambda x: x ** 2, 0, 3):.6f}")
try:
    newton(lambda x: x * x + 1, lambda x: 2 * x, 0.5)
except ArithmeticError as error:
    print(error)
pi = 4 * sum((-1) ** k / (2 * k + 1) for k in range(1000))
e = sum(1 / math.factorial(n) for n in range(20))
print(f"{pi:.5f} {e:.12f} {math.isclose(e, math.e)}")
