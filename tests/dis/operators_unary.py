+a
-a
~a
not a
not not a
- - a
-a ** b
~-a
x = not a
x = not (a == b)
x = not (a is b)
x = not (a in b)
x = not (a not in b)
x = not (a is not b)
x = not (a < b < c)
