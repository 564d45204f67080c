(); (a,); (a, b); a,; a, b; a, b,; (a); ((a, b), c); *a, b; *a,; (*a, b, *c); x = 1, 2; x = *a, *b
for x in 1, 2, *c: pass
return_ = (yield_ := 1), 2
x[1, 2]; x[1,]; x[(1, 2)]; x[*a]; x[*a, b]; x[a, *b]; x[1:2, *c]
