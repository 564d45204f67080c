a = 1
b = c = 2
x = y = z = a + b
a = b
_ = None
