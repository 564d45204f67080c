# Strings: building, splitting, joining, formatting.
parts = []
for i in range(120000):
    parts.append(f"{i % 100:03d}-{i}")
text = ",".join(parts)
pieces = text.split(",")
total = 0
for piece in pieces:
    left, right = piece.split("-")
    if left.startswith("0") and right.endswith("7"):
        total += len(piece.upper().replace("0", "zero"))
print(len(text), total)
