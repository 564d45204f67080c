for a in b: c
for a, b in c: d
for a, *b in c, d: e
for (a, b), [c, d] in e: f
for a.b in c: d
for a[0] in b:
    c
else:
    d
for x in *a, b: pass
for a, in b: pass
for (a) in b: pass
for f(x).y in z: pass
while a: b
while a:
    if b: break
    continue
else: c
while (a := f()): pass
while a := f(): pass
for x in lambda: y, z: pass
for x in a if b else c: pass
for x in (yield): pass
