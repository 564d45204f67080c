class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]


s = Stack([1, 2])
s.push(3)
print(s, s.peek(), len(s), s + [4], type(s + [4]).__name__, isinstance(s, list), s == [1, 2, 3])


class Default(dict):
    def __missing__(self, key):
        self[key] = value = []
        return value


d = Default()
d["a"].append(1)
d["a"].append(2)
print(d, d.get("b"), "b" in d)


class Text(str):
    def shout(self):
        return self.upper() + "!"


t = Text("hi")
print(t.shout(), t + "x", type(t + "x").__name__, t == "hi", {t: 1}["hi"])


class Money(float):
    def __repr__(self):
        return f"${self:.2f}"


print(Money(3), Money(1.5) + 1, [Money(2)])


class Pair(tuple):
    @property
    def first(self):
        return self[0]


print(Pair([1, 2]).first, Pair((3, 4)))
