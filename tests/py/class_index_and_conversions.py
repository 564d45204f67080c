class Number:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __int__(self):
        return self.n

    def __float__(self):
        return self.n + 0.5

    def __round__(self, digits=None):
        return f"rounded {digits}"

    def __format__(self, spec):
        return f"<{spec}>"

    def __hash__(self):
        return self.n


n = Number(2)
print([10, 20, 30][n], "abc"[n], list(range(n)), int(n), float(n), round(n), round(n, 1))
print(f"{n:>5}", format(n, "x"), f"{n}", hash(n), bin(n), hex(n), [1] * n, "ab"[:n])


class Wrong:
    def __index__(self):
        return "x"

    def __int__(self):
        return 1.5

    def __hash__(self):
        return "h"


for action in (lambda: [1][Wrong()], lambda: int(Wrong()), lambda: hash(Wrong()), lambda: [1][1.0], lambda: range(Wrong())):
    try:
        print(action())
    except TypeError as error:
        print(error)
