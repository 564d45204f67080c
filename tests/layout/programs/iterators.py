# Iterators over one list, each at its own place; a class that is one.
letters = ["x", "y", "z"]
one, two = iter(letters), iter(letters)
next(one)
next(one)
pairs = zip(letters, range(3))
next(pairs)
counted = enumerate(letters, 10)
next(counted)

class Countdown:
    def __init__(self, start):
        self.at = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.at == 0:
            raise StopIteration
        self.at -= 1
        return self.at

down = Countdown(2)
values = list(down)
