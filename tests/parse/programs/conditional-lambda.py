f = lambda x: 1 if x else lambda y: 2 if y else 3
g = (lambda: 1) if a else (lambda: 2)
h = lambda *a, k=lambda: 1, **b: (a, b)
