class Log:
    def __init__(self):
        self.done = []


names = "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split()
for name in names:
    def method(self, other, name=name):
        self.done.append((name, other))
        return self
    setattr(Log, f"__i{name}__", method)
x = Log()
x += 1
x -= 2
x *= 3
x /= 4
x //= 5
x %= 6
x **= 7
x <<= 8
x >>= 9
x &= 10
x |= 11
x ^= 12
x @= 13
print(x.done)
