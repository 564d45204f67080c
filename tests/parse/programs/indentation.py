if a:
 b
 if c:
    d
    if e:
           f
    g
 h
if a:
	b
	if c:
		d
if a:
        b
        # comment deeper
    # comment shallower
        c

   
        d
def f():
    pass
    # trailing comment
# at column 0
x
y
class A:

    pass
