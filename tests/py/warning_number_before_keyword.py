"""A keyword right behind a number is allowed, and warned about."""
condition = True
a = 1if condition else 2
b = [0x1for x in (1, 2)]
c = 1_0and 3
d = 0b1or 2
e = 1.5in [1.5]
f = 2jif condition else 0
g = 0o7if 1else 2
h = 1e5or 3
print(a, b, c, d, e, f, g, h)
print([5if x else 6for x in (0, 1)])
