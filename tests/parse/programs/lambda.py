lambda: a
lambda a: b
lambda a, b=1: c
lambda *a: b
lambda *a, b, c=1, **d: e
lambda **a: b
lambda a, /: b
lambda a, /, b=1, *, c: d
lambda *, a, b=1: c
lambda a=lambda: b: c
lambda: (yield)
lambda: a if b else c
lambda a, : b
lambda *a, : b
lambda x: x, 1
(lambda x: x)(1)
