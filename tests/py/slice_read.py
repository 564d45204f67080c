s = "abcdefgh"
print(s[2:5], s[:3], s[5:], s[:], s[-3:], s[:-3], s[-5:-2])
print(s[::2], s[1::3], s[::-1], s[5:2:-1], s[-1:-5:-2], s[2:100], s[100:], s[5:2])
items = list(range(10))
print(items[2:5], items[::3], items[::-1], items[8:2:-2], items[-3:], items[:0])
print((1, 2, 3, 4)[1:3], (1, 2, 3)[::-1], range(10)[2:8:2], range(10)[::-1])
n = None
print(s[n:n], s[n:3:n], items[True:3])
print(items[10 ** 20:], items[-10 ** 20:2], items[::10 ** 20])
