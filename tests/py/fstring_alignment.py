for word in ("a", "word", "longer than"):
    print(f"[{word:8}] [{word:<8}] [{word:>8}] [{word:^8}] [{word:*^8}]")
for n in (5, -42, 12345):
    print(f"[{n:8}] [{n:<8}] [{n:>8}] [{n:^8}] [{n:08}] [{n:=+8}] [{n:x>8}]")
width = 6
print(f"[{'x':{width}}] [{'y':>{width + 2}}] [{1:{'0'}{width}}]")
print(f"[{True:5}] [{None!s:>6}] [{'abc':.2}] [{'abc':5.2}]")
