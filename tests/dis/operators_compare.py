a < b
a <= b
a == b
a != b
a > b
a >= b
a is b
a is not b
a in b
a not in b
a < b < c
a < b == c in d
x = a < b < c < d
x = 1 < a
x = a in (1, 2)
x = a in [1, 2]
x = a in {1, 2}
x = a in [b, c]
x = a in {b, c}
x = a not in [1]
x = a in []
x = a in ()
x = a in [*b]
x = a is None
x = a is not None
