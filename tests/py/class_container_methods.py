class Shelf:
    def __init__(self):
        self.items = {}

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        print("get", key)
        return self.items[key]

    def __setitem__(self, key, value):
        print("set", key)
        self.items[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.items[key]

    def __contains__(self, key):
        print("contains", key)
        return key in self.items

    def __iter__(self):
        return iter(sorted(self.items))

    def __reversed__(self):
        return reversed(sorted(self.items))


s = Shelf()
print(len(s), bool(s))
s["b"] = 1
s["a"] = 2
s["a"] += 5
print(s["a"], len(s), bool(s), "a" in s, "z" not in s)
print(list(s), list(reversed(s)), [*s], dict(zip(s, range(2))))
del s["b"]
print(list(s))
try:
    s["zz"]
except KeyError as error:
    print("KeyError", error)
try:
    len(5)
except TypeError as error:
    print(error)


class Bad:
    def __len__(self):
        return "x"


try:
    len(Bad())
except TypeError as error:
    print(error)
