x[a]; x[a:b]; x[a:b:c]; x[:]; x[::]; x[a:]; x[:b]; x[::c]; x[a::c]; x[a:b, c]; x[..., 0]; x[a][b][c]; x[lambda: a]; x[a if b else c:d]
x[(a := 1)]; x[a := 1]; x[a := 1, b := 2]; x[(a:=1):2]; x[-1:]; x[a, b:c, ::d]; x[f(a)[b]]
