total = 0
while True:
    line = input("> ")
    if line == "quit":
        break
    if not line.strip():
        continue
    try:
        total += float(line)
    except ValueError:
        print("not a number:", line)
print("total", total)
