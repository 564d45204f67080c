f = lambda: 0
f = lambda x: x
f = lambda x, y=1, *z, k=2, **w: (x, y, z, k, w)
f = lambda x, /, y: x + y
f = lambda *, k: k
f = lambda: (yield)
f = lambda: (yield 1)
f = lambda x: lambda y: x + y
f = lambda x: (lambda: x)()
f = lambda x: x if x else None
f = lambda x: x and x.y
f = lambda x: [x for x in x]
f = lambda: 'text'
f = (lambda x:
     x
     + 1)
fs = [lambda: 0, lambda: 0]
fs = [lambda i=i: i for i in range(3)]
