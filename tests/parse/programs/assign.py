a = 1; a = b = c = 2; a, b = c; (a, b) = c; [a, b] = c; a, *b = c; *a, = b; (a) = 1; ((a)) = 1; (a, (b, [c, *d])) = e; () = []; [] = ()
a.b = 1; a[0] = 2; a.b.c[d].e = 3; f().x = 1; f()[0] = 2; (a + b).c = 1; "s".x = 1; [a][0] = 1; {}["k"] = 1; (a).b = 1; (lambda: 0).x = 1
a += 1; a -= 1; a *= 1; a @= 1; a /= 1; a //= 1; a %= 1; a **= 1; a <<= 1; a >>= 1; a &= 1; a ^= 1; a |= 1; a.b += 1; a[0] += 1, 2; (a) += 1
a: int; a: int = 1; a.b: int; a[0]: int = 2; (a): int; (a): int = 3; (a.b): c = d; a: b = *c, d; a: (yield); a: "s" = lambda: 0
x = yield; x = yield y; x = y = yield z; x += yield; x = yield a, b; x: int = yield; x = yield from y
x = *a, *b; x = a if b else c, d
