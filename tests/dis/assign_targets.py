a.b = 1
a[b] = 2
a.b.c = d.e
a[b][c] = 3
a[1:2] = x
a[1:2:3] = x
a[:] = x
a[::] = x
a[b, c] = x
a[b:c, d] = x
a.b, a[c], d = x
(a).b = 1
f(x).y = 2
f(x)[y] = z
a.b = c[d] = e = 5
