x = a.b
x = a.b.c
x = (a
     .b
     .c)
x = (a.
     b)
(a
 .b
 .c) = 1
del (a
     .b)
x = a[
    b
].c
x = f(
    a,
    b
).c.d(
    e
)
x = (a
     .méthode
     .été())
