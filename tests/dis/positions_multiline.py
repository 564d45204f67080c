x = (a +
     b *
     c)
f(
    a,
    b=c,
    *d,
)
x = [
    a,
    b,
]
x = {
    'a': b,
    'c': d,
}
if (a and
        b or
        c):
    d
x = (a
     if b
     else c)
x = not (
    a)
y = (yield_ ,
     1)
assert a, \
    b
return_ = lambda: (
    1,
    2)
for x in (
    a,
    b,
):
    y
while (
    a
):
    b
x = a[
    b:
    c
]
x = a < \
    b < \
    c
print('é', 'ü', x.y('ß'))
é = ü.ß
