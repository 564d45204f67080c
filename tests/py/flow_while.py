n = 5
while n > 0:
    print(n, end=" ")
    n -= 1
print("lift off")
total = 0
while True:
    total += 1
    if total == 3:
        continue
    if total > 5:
        break
    print(total)
while False:
    print("never")
else:
    print("else runs when the condition is false")
while total:
    total -= 1
    if total == 2:
        break
else:
    print("not here")
print(total)
