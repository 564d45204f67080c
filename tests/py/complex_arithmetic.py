# Every operator on pairs of numbers of all kinds, exact to the last bit.
def show(function, *arguments):
    try:
        result = function(*arguments)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


VALUES = [
    0, 1, -1, 0.5, -0.0, 1j, 1 + 2j, -1.5 + 2.25j, complex(-0.0, -0.0), complex(0.0, -0.0),
    1e200 + 1e200j, complex("inf"), 10**20, True, -8, 1 / 3, 100 + 0j, 101 + 0j, -2 + 0j,
]
OPERATORS = [
    lambda a, b: a + b,
    lambda a, b: a - b,
    lambda a, b: a * b,
    lambda a, b: a / b,
    lambda a, b: a == b,
    lambda a, b: a != b,
]
for left in VALUES:
    for right in VALUES:
        if not isinstance(left, complex) and not isinstance(right, complex):
            continue
        for operator in OPERATORS:
            show(operator, left, right)
