attempts = ["x", "12", "-3", "7"]
for text in attempts:
    try:
        n = int(text)
        if n < 0:
            raise ValueError("negative")
        if n == 7:
            break
    except ValueError as error:
        print("rejected:", error)
        continue
    finally:
        print("looked at", text)
    print("accepted", n)
else:
    print("not reached")
results = []
for d in (1, 0, 2):
    try:
        results.append(10 // d)
    except ZeroDivisionError:
        results.append(None)
print(results)
