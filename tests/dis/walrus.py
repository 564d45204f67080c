if (a := b):
    c
while (x := f()):
    y
print(a := 1, (b := 2))
x = [y := 1, y ** 2]
z = (a := 1) + (b := 2)
if (m := f(x)) is not None and (n := m.y):
    print(m, n)


def f(x):
    if (y := x) > 1:
        return y
    return [z for w in x if (z := w)], z


def g():
    return any((hit := v) for v in data), hit
