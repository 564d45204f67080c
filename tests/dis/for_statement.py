for a in b:
    c
for a in b:
    c
else:
    d
for a, b in c:
    d
for a, *b in c:
    d
for (a, b), c in d:
    e
for a.b in c:
    d
for a[b] in c:
    d
for a in b, c:
    d
for a in range(10):
    if a:
        break
    if b:
        continue
    c
for a in b:
    for c in d:
        if e:
            continue
        break
    else:
        continue
    break
else:
    f


def f(a):
    for b in a:
        return b
    for b in a:
        if b:
            return
    for b in a:
        pass
    else:
        return 3


def g(a):
    for b in a:
        for c in b:
            if c:
                return c


def h(a):
    for b in a:
        if b:
            x(b)
        elif b.c:
            y(b)
        else:
            z(b)
    for i in (1, 2, 3): print(i)
