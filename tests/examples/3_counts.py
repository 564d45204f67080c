b = 9
a = 4
big = b * 123456
other = big
b = 4
other = b
big = a
print(a, b, big, other)
