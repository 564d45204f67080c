b = 9
a = 4
b = 4
big = 123456 * 1000
other = big
other = 4
big = 9
print(a, b, big, other)
