f(); f(a); f(a,); f(a, b); f(a=1); f(a, b=1, *c, **d); f(*a, b); f(*a, *b, c=1, **d, **e); f(**a, b=1); f(a=1, *b); f(a)(b)(c=d)
f(*a or b); f(**a or b); f(a := 1); f(a, b := 2, c=3); f(lambda: a, *b); f(
    a,
    b=c,
)
f(a for b in c); f(*[a for b in c]); f(a if b else c); f(print=1); f(match=2, case=3); f(a)(b for c in d).e
f(not a, b is c, *d, e=lambda x, *y: z)
