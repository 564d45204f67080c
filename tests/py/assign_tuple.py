# Several names at once; swapping needs no third variable.
a, b = 1, 2
print(a, b)
a, b = b, a
print(a, b)
(c, d), e = (3, 4), 5
print(c, d, e)
[f, g] = "xy"
print(f, g)
x, = [9]
print(x)
() = []
a, b, c = range(3)
print(a, b, c)
a, b, c = {"p": 1, "q": 2, "r": 3}
print(a, b, c)
