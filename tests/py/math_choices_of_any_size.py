# math.comb and math.perm with numbers beyond 64 bits.
from math import comb, factorial, perm


def show(function, *arguments):
    try:
        result = function(*arguments)
    except (TypeError, ValueError, OverflowError) as error:
        print(function.__name__, type(error).__name__, error)
    else:
        text = str(result)
        print(function.__name__, len(text), text[:40], text[-10:])


huge = 10 ** 300
for n, k in ((huge, 0), (huge, 1), (huge, 3), (huge, huge), (huge, huge - 1), (huge, huge - 3),
             (huge, huge + 1), (2 ** 63, 2), (2 ** 63, 2 ** 63), (2 ** 63 - 1, 2 ** 63 - 3),
             (5, huge), (0, huge), (0, 0), (100, 50), (100, 100), (60, 30), (67, 33), (-1, 1),
             (1, -1), (-huge, 1), (1, -huge), (-1, -1), (True, True), (huge, True)):
    show(comb, n, k)
    if k < 10 or k > n:
        show(perm, n, k)

show(perm, huge, 2 ** 63)
show(comb, huge, 2 ** 63)
show(perm, huge)
show(perm, 5)
show(perm, 5, None)
show(comb, 5)
show(comb, 5, None)
show(comb, 5.0, 2)
show(perm, 5, 2.0)


class Index:
    def __index__(self):
        return 6


show(comb, Index(), Index())
show(perm, Index(), 2)
for n in range(12):
    row = [comb(n, k) for k in range(n + 2)]
    print(row, sum(row) == 2 ** n, perm(n) == factorial(n),
          all(perm(n, k) == comb(n, k) * factorial(k) for k in range(n + 2)))
