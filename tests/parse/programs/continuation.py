x = 1 + \
    2
if a and \
   b:
    c
x = (1 +
     2 +  # comment

     3)
y = [
  1,
      2,
    ]
def f(a,
b):
  return (a,
b)
assert \
  x
with a as b, \
     c as d:
    pass
z = 'a\
b'
