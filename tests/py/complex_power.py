# Powers of complex numbers, and real powers that come out complex.
def show(function, *arguments):
    try:
        result = function(*arguments)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


VALUES = [
    0j, 1, -1, 0.5, -0.0, 1j, 1 + 2j, -1.5 + 2.25j, 1e200 + 1e200j, complex("inf"), complex("nan"),
    10**20, -8, 1 / 3, 3 + 0j, -3 + 0j, 100 + 0j, 101 + 0j, -2 + 0j, complex(0, -1),
]
for left in VALUES:
    for right in VALUES:
        if isinstance(left, complex) or isinstance(right, complex):
            show(pow, left, right)
show(lambda: (-8) ** (1 / 3))
show(lambda: (-8.0) ** 0.5)
show(lambda: (-8.0) ** -0.5)
show(pow, -8, 1 / 3)
show(pow, 1j, 2, 3)
show(pow, 1j, 2, None)
