(a := 1); f(a := 1); f(a, b := 2); [a := 1]; {a := 1}; x[a := 1]; (a := b, c); ((a := b), c)
if (a := 1): pass
while a := f(): pass
x = (y := z) + 1
print((a := 1) if (b := 2) else (c := 3))
lambda: (a := 1)
(a := (b := c))
(a := lambda: b)
(a := yield_)
assert (a := b), c
