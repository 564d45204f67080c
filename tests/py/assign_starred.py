first, *rest = [1, 2, 3, 4]
print(first, rest)
*start, last = "abc"
print(start, last)
a, *b, c = range(6)
print(a, b, c)
a, *b, c = 1, 2
print(a, b, c)
*everything, = (7, 8)
print(everything)
(a, *b), *c = (1, 2, 3), 4, 5
print(a, b, c)
for head, *tail in [(1, 2, 3), "xyz"]:
    print(head, tail)
