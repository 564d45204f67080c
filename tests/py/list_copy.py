a = [1, [2, 3], "x"]
shallow = a[:]
shallow[0] = 100
shallow[1].append(4)
print(a, shallow)


def deep(x):
    return [deep(i) for i in x] if isinstance(x, list) else x


d = deep(a)
d[1].append(5)
print(a, d)
b = a
b.append("same")
print(len(a), a is b, a == list(a), a is list(a))
