x = 1; y = 2; print(x, y)
if x == 1: print("one"); print("still one")
total = x + \
    y
print(total)
items = [
    1,
    2,  # two
    3,
]
print(items, (1 +
              2))
def f(): return 5
print(f())
class C: z = 3
print(C.z)
while x < 3: x += 1
print(x); pass
