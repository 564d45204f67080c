import math
import math as m
from math import sqrt, pi as PI
from math import (floor,
                  ceil)
import sys, gc

print(m is math, sqrt(9), PI == math.pi, floor(1.5), ceil(1.5))
print(math.__name__, type(math), sys.__name__, gc.__name__)


def f():
    import math as inner
    from math import cos
    return inner.sqrt(4), cos(0)


print(f())
for text in ("first", "second"):
    import math
print("math" in sys.modules, sys.modules["math"] is math)
try:
    from sys import nothing
except ImportError as error:
    print(error)
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error)
try:
    import math.sub
except ModuleNotFoundError as error:
    print(error)
math.extra = 5
print(m.extra)
