a + b
a - b
a * b
a / b
a // b
a % b
a ** b
a << b
a >> b
a & b
a | b
a ^ b
a @ b
a + b * c - d ** -e
(a + b) * (c - d)
a + 1
1 + a
x = a << 1 | b & 3 ^ c
