# Comprehensions and generator expressions.
squares = [n * n for n in range(300000)]
even = [n for n in squares if n % 2 == 0]
pairs = {n: n * 2 for n in range(100000)}
remainders = {n % 1000 for n in squares}
print(len(even), sum(n for n in squares if n % 3), len(pairs), len(remainders))
