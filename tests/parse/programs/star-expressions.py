print(*a, *b, **c, **d)
x = [*a, *[b], *(c)]
x = *a | b, *c
for x in *a, *b: pass
{*a, *b}, {**a, **b}
return_ = (*a,)
(*a, *b)
