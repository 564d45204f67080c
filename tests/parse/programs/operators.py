a + b - c * d / e // f % g @ h
a << b >> c & d ^ e | f
a ** b ** c; -a ** -b; (-a) ** b; +a; ~a; - - a; not not a; ~-+a
a and b or c and not d; a or b or c; a and b and c
a < b <= c > d >= e == f != g; a is b; a is not b; a in b; a not in b; not a in b; a is not b is c not in d
a if b else c; a if b else c if d else e; (a if b else c) if d else e
lambda: a; lambda x: lambda y: x + y; x or y if z else w
(a + b) * (c - d); ((a)); (a)(b)[c].d; a.b.c(d)(e)[f][g].h
await_ = 1
a if not b else -c ** 2
