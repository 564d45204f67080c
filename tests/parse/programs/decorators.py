@a
@b()
@c.d.e
@f[1](2)
def g(): pass

@a

# comment
@b
class C: pass
