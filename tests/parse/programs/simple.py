pass; pass
global_ = 1
assert a; assert a, b; assert (a, b); assert a if b else c, lambda: d
raise; raise a; raise a from b; raise a(b) from None
def f():
    global a, b
    return; return a; return a, b; return *a, b; return (yield)
def g():
    x = 1
    def h():
        nonlocal x
        return
for i in x:
    break; continue
a; b; c;
a.b; "docstring"; ...; None; True; False; 1
