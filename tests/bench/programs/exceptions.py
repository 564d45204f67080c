# Raising and handling.
def risky(n):
    if n % 3 == 0:
        raise ValueError(n)
    return n


good = bad = 0
for i in range(300000):
    try:
        good += risky(i)
    except ValueError:
        bad += 1
    finally:
        good -= 1
print(good, bad)
