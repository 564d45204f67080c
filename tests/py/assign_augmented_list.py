# += on a list changes the list itself, + makes a new one.
a = [1, 2]
b = a
a += [3]
print(a, b, a is b)
a = a + [4]
print(a, b, a is b)
a *= 2
print(a)
a += "xy"
print(a)
a += (5, 6)
print(a)
try:
    a += 7
except TypeError as error:
    print(error)
t = (1, 2)
u = t
t += (3,)
print(t, u, t is u)
