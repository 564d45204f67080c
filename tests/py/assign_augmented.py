n = 10
n += 5
print(n)
n -= 3
print(n)
n *= 4
print(n)
n //= 5
print(n)
n **= 2
print(n)
n %= 7
print(n)
n /= 2
print(n)
m = 0b1100
m &= 0b0110
print(m)
m |= 0b0011
print(m)
m ^= 0b0101
print(m)
m <<= 3
print(m)
m >>= 1
print(m)
s = "ab"
s += "cd"
s *= 2
print(s)
