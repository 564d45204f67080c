def f(): pass
def f(a): pass
def f(a, b=1): pass
def f(a, /): pass
def f(a, /, b): pass
def f(a, b=1, /, c=2): pass
def f(a, /, b, *, c): pass
def f(*, a): pass
def f(*, a=1, b): pass
def f(*a): pass
def f(*a, b, c=1, **d): pass
def f(**a): pass
def f(a, *, b, **c,): pass
def f(a=1, /, *b, c, d=2, **e): pass
def f(a: int, b: str = "x", *c: d, e: f = g, **h: i) -> j: pass
def f(*a: *b): pass
def f(a=lambda b=1, *c: d): pass
def f(
    a,
    b=(1, 2),
):
    "doc"
    return a
def f() -> (yield): pass
def f(): return 1; x = 2
async def f(a): pass
async def g():
    await a
    await a.b(c)
    await a ** b
    -await a
    async for x in y: pass
    else: z
    async with a as b, c: pass
    async with (a as b, c): pass
    return [x async for x in y if await z]
    await (await a)
def f(match, case, _): pass
