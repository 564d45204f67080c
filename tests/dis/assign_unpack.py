a, b = 1, 2
a, b, c = x, y, z
a, b, c, d = x, y, z, w
(a, b), c = (1, 2), 3
[a, b] = x
a, *b = x
*a, b = x
a, *b, c, d = x
[*a] = x
(a, (b, *c), d) = x
a, = x


def local(x, y, z):
    a, b = x, y
    a, b = b, a
    a, b, c = x, y, z
    a, b, c = c, b, a
    a, a = x, y
    a, b, a = x, y, z
    (a, b), (c, d) = (x, y), (y, x)
    a, _, _ = x, y, z
