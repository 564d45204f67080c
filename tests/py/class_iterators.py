class Range:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        i = 0
        while i < self.n:
            yield i
            i += 1


r = Range(3)
print(list(r), list(r), sum(r), [a + b for a in r for b in r])
print(max(r), sorted(r, reverse=True), 2 in r, tuple(r), {*r}, dict.fromkeys(r))
a, *b = r
print(a, b)


class Reverse:
    def __init__(self, data):
        self.data = data
        self.index = len(data)

    def __iter__(self):
        return self

    def __next__(self):
        if self.index == 0:
            raise StopIteration
        self.index = self.index - 1
        return self.data[self.index]


rev = Reverse("spam")
for char in rev:
    print(char, end=" ")
print()
print(list(rev))


class Sequence:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * 10


print(list(Sequence()), 20 in Sequence())
