"""dis.dis of functions: jumps, names, constants, handlers, comprehensions taken out."""
import dis
import io
import re


def empty():
    pass


def loops(n, limit=10):
    total = 0
    for i in range(n):
        if i % 2 == 0 and total < limit:
            total += i
        elif i is None or not total:
            continue
        else:
            break
    while n > 0:
        n -= 1
    return total


def calls(a, *b, c=1, **d):
    print(a, b, sep='')
    a.method(1, key=2)
    a.attribute.other = b[0]
    del d['x'], a.y
    x, (y, *z) = b
    return f'{x!r:>{y}} and {z}', [*b, a], {**d, 'k': c}, {1, 2, x}, a[1:2], -x, ~y, not z


def handlers(path):
    try:
        value = int(path)
    except (ValueError, TypeError) as error:
        raise RuntimeError('bad') from error
    else:
        value += 1
    finally:
        print('done')
    with open(path) as f:
        return f.read()
    assert value, 'never'


def generator(items):
    received = yield 1
    yield from items
    return received


async def coroutine(other):
    await other
    async with other as o:
        pass
    async for x in other:
        print(x)


def matcher(subject):
    match subject:
        case {'a': [1, *rest]} if rest:
            return rest
        case str() | None:
            return 0
        case Point(x=0):
            return 1


def globals_and_more():
    global g
    import os.path as p, sys
    from math import sin, cos as c
    g = sin
    lambda_ = lambda q, /, *, r=2: q
    class Inner(Base, metaclass=Meta):
        pass
    return x if g else y < z <= w


def listing(thing, **how):
    """What dis.dis() prints, without addresses."""
    out = io.StringIO()
    dis.dis(thing, file=out, **how)
    return re.sub(r' at 0x\w+, file "[^"]*"', '', out.getvalue())


for function in (empty, loops, calls, handlers, generator, coroutine, matcher, globals_and_more):
    print('---', function.__name__)
    print(listing(function, depth=0 if function is matcher else None))
print('--- text')
print(listing('x = [1, 2, 3]\nprint(x[0] + 1)'))
print('--- expression')
print(listing('a if b else c'))
