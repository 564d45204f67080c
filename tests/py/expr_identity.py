a = [1, 2]
b = a
c = [1, 2]
print(a is b, a is c, a == c, a is not c)
print(None is None, True is True, () is ())
x = 256
y = 255 + 1
print(x is y)
big = 10 ** 20
print(big is 10 ** 20 + 0, big == 10 ** 20 + 0)
s = "hello"
t = "".join(["hel", "lo"])
print(s == t, s is t)
print(id(a) == id(b), id(a) == id(c))
print(type(a) is list, type(a) is type(c))
