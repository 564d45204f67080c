if a: b
if a: b; c
if a:
    b
elif c:
    d
elif e: f
else:
    g
if (a := b) > 1: pass
if a := b: pass
if a:
    if b: c
    else: d
else: e
if a: pass
else:
    if b: pass
