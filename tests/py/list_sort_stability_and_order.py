class Card:
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit

    def __lt__(self, other):
        print(f"{self} < {other}")
        return self.rank < other.rank

    def __str__(self):
        return f"{self.rank}{self.suit}"

    __repr__ = __str__


cards = [Card(3, "a"), Card(1, "b"), Card(3, "c"), Card(2, "d"), Card(1, "e")]
cards.sort()
print(cards)
print(min(cards), max(cards))
a = [3, 1, 2]


def meddle(x):
    a.append(x)
    return x


try:
    a.sort(key=meddle)
except ValueError as error:
    print(error)
print(a)
