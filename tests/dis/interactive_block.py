# mode: single
for i in a:
    i
    f(i)
