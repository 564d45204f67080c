from math import *

print(sqrt(25), pi, factorial(5))
print("sqrt" in dir(), "math" in dir())
