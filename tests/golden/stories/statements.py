import math
from math import pi as p


class Base:
    z = 1

    def m(self):
        return self.z


class Hold:
    def __enter__(self):
        return "in"

    def __exit__(self, kind, value, traceback):
        return True


with Hold() as w:
    raise ValueError("x")
a, (b, *c) = 1, (2, 3, 4)
b += 1
c += [5]
del a, c[0]
d = {"k": 1, "l": 2}
d["k"] += 1
del d["k"]
for i in range(6):
    d[i] = i
squares = {n * n for n in range(3)}
match [1, {"k": 2}]:
    case [x, {"k": y}] if y > 1:
        print(x, y)
q = r = []
r.append(c)
r = None
