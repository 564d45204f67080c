from sys import getsizeof

a = 12
b = 12
print(id(a) == id(b), a is b)
print(type(a), type(b))
print(getsizeof(a))
