class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Money(self.n + other.n)


total = Money(5) + Money(6)
total = total + 7
