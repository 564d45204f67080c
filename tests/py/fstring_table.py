rows = [("apple", 3, 0.5), ("banana", 12, 0.25), ("cherry", 100, 12.0)]
print(f"{'item':<10}|{'count':>6}|{'price':>8}")
print("-" * 26)
for item, count, price in rows:
    print(f"{item:<10}|{count:>6}|{price:>8.2f}")
print(f"{'total':<10}|{sum(c for _, c, _ in rows):>6}|{sum(c * p for _, c, p in rows):>8.2f}")
