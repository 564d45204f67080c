[[x for x in y] for y in z]
{k: [v for v in w if v] for k, w in d.items() if k if w}
(x for x in (y for y in z) if all(w for w in x))
[x for x in [1, 2] for y in (lambda: x)()]
[lambda: x for x in y]
[i async for i in a() for j in b async for k in c if d]
