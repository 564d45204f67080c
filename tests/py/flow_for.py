for letter in "abc":
    print(letter, end=" ")
print()
for i in range(3):
    for j in range(i):
        print(i, j)
for word in ["one", "two"]:
    print(word, len(word))
for a, b in [(1, 2), (3, 4)]:
    print(a + b)
for key in {"x": 1, "y": 2}:
    print(key)
for i in []:
    print("never")
print(i)
for i in range(2):
    pass
print(i)
for x in 5, 6:
    print(x)
spots = [0, 0, 0]
for spots[1] in range(4):
    pass
print(spots)
