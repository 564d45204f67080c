[]; [a]; [a, b,]; [*a, b]; [[], [[]]]; {}; {a: b}; {a: b, **c, d: e,}; {**a}; {a}; {a, b,}; {*a, *b}; {(a, b): [c]}
{a: b for a, b in c}; {a for b in c}; [a for b in c if d if e for f in g]; (a for b in c)
[x for x, in y]; [x for x.y in z]; [x for x[0], *z in w]; [(x, y) for x in a for y in b]
[x async for x in y]
{a: (b, c) for d in e}; {lambda: a: lambda: b}; {a if b else c: d}; [y := 1, y]; {y := 1}; [(y := f(x)) for x in z]; [y := f(x) for x in z]
[x for x in a or b]; [x for x in lambda_ if a if b or c]; [a if b else c for d in e]
sorted(x for x in y); f(x for x in y)(z); f((x for x in y), z); any(a for b, c in d)
