a += 1
a -= b
a *= b
a /= b
a //= b
a %= b
a **= b
a >>= b
a <<= b
a &= b
a ^= b
a |= b
a @= b
a.b += 1
a[b] += 1
a[b:c] += [1]
a.b.c -= f(x)
a[b][c] *= d


def f(a, g):
    global h
    a += 1
    h += 2
    a.x += a.y
    a[0] += \
        1
    (a
     .x) += 2
