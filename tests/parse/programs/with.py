with a: b
with a as b: c
with a, b as c, d: e
with a as (b, c): d
with a as b.c, d as e[0]: f
with (a): b
with (a), b: c
with (a, b): c
with (a, b) as c: d
with (a as b): c
with (a as b, c as d,): e
with (a, b as c): d
with (a, b,): c
with (yield): a
with (a for b in c): d
with (a).b as c: d
with (a)(b), (c): d
with (a, b)[0] as c: d
with (a) + b: c
with a() as b, c() as [d, e]:
    f
with (a as (b), c as (d, e)): f
with (lambda: a): b
with a if b else c as d: e
with (a := b): c
with ((a, b) as c, d): e
