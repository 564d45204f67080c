a + b - c
-a + (b) - ~c
a + b // c
-a + (b) // ~c
a + b ** c
-a + (b) ** ~c
a + b & c
-a + (b) & ~c
a + b or c
-a + (b) or ~c
a + b == c
-a + (b) == ~c
a + b not in c
-a + (b) not in ~c
a + b >> c
-a + (b) >> ~c
a + b ^ c
-a + (b) ^ ~c
a * b - c
-a * (b) - ~c
a * b // c
-a * (b) // ~c
a * b ** c
-a * (b) ** ~c
a * b & c
-a * (b) & ~c
a * b or c
-a * (b) or ~c
a * b == c
-a * (b) == ~c
a * b not in c
-a * (b) not in ~c
a * b >> c
-a * (b) >> ~c
a * b ^ c
-a * (b) ^ ~c
a ** b - c
-a ** (b) - ~c
a ** b // c
-a ** (b) // ~c
a ** b ** c
-a ** (b) ** ~c
a ** b & c
-a ** (b) & ~c
a ** b or c
-a ** (b) or ~c
a ** b == c
-a ** (b) == ~c
a ** b not in c
-a ** (b) not in ~c
a ** b >> c
-a ** (b) >> ~c
a ** b ^ c
-a ** (b) ^ ~c
a | b - c
-a | (b) - ~c
a | b // c
-a | (b) // ~c
a | b ** c
-a | (b) ** ~c
a | b & c
-a | (b) & ~c
a | b or c
-a | (b) or ~c
a | b == c
-a | (b) == ~c
a | b not in c
-a | (b) not in ~c
a | b >> c
-a | (b) >> ~c
a | b ^ c
-a | (b) ^ ~c
a and b - c
-a and (b) - ~c
a and b // c
-a and (b) // ~c
a and b ** c
-a and (b) ** ~c
a and b & c
-a and (b) & ~c
a and b or c
-a and (b) or ~c
a and b == c
-a and (b) == ~c
a and b not in c
-a and (b) not in ~c
a and b >> c
-a and (b) >> ~c
a and b ^ c
-a and (b) ^ ~c
a < b - c
-a < (b) - ~c
a < b // c
-a < (b) // ~c
a < b ** c
-a < (b) ** ~c
a < b & c
-a < (b) & ~c
a < b or c
-a < (b) or ~c
a < b == c
-a < (b) == ~c
a < b not in c
-a < (b) not in ~c
a < b >> c
-a < (b) >> ~c
a < b ^ c
-a < (b) ^ ~c
a is not b - c
-a is not (b) - ~c
a is not b // c
-a is not (b) // ~c
a is not b ** c
-a is not (b) ** ~c
a is not b & c
-a is not (b) & ~c
a is not b or c
-a is not (b) or ~c
a is not b == c
-a is not (b) == ~c
a is not b not in c
-a is not (b) not in ~c
a is not b >> c
-a is not (b) >> ~c
a is not b ^ c
-a is not (b) ^ ~c
a << b - c
-a << (b) - ~c
a << b // c
-a << (b) // ~c
a << b ** c
-a << (b) ** ~c
a << b & c
-a << (b) & ~c
a << b or c
-a << (b) or ~c
a << b == c
-a << (b) == ~c
a << b not in c
-a << (b) not in ~c
a << b >> c
-a << (b) >> ~c
a << b ^ c
-a << (b) ^ ~c
a @ b - c
-a @ (b) - ~c
a @ b // c
-a @ (b) // ~c
a @ b ** c
-a @ (b) ** ~c
a @ b & c
-a @ (b) & ~c
a @ b or c
-a @ (b) or ~c
a @ b == c
-a @ (b) == ~c
a @ b not in c
-a @ (b) not in ~c
a @ b >> c
-a @ (b) >> ~c
a @ b ^ c
-a @ (b) ^ ~c
