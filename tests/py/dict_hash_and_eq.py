class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return self.n % 2

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n


a, b, c = Key(1), Key(2), Key(3)
d = {a: "a", b: "b"}
print("built")
d[c] = "c"
print(d[a])
print(d[Key(3)])
print(Key(5) in d)
del d[a]
print(len(d))
s = {Key(1), Key(1)}
print(len(s))
