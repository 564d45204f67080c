class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"only {self.balance} left")
        self.balance -= amount
        return self


a = Account(10)
try:
    a.withdraw(3).withdraw(3).withdraw(5)
except ValueError as error:
    print(error, a.balance)


class Broken:
    def __len__(self):
        raise RuntimeError("len failed")

    def __eq__(self, other):
        raise RuntimeError("eq failed")

    def __iter__(self):
        raise RuntimeError("iter failed")

    def __getitem__(self, i):
        raise RuntimeError("getitem failed")

    def __repr__(self):
        raise RuntimeError("repr failed")

    def __hash__(self):
        raise RuntimeError("hash failed")

    def __bool__(self):
        raise RuntimeError("bool failed")


b = Broken()
for action in (
    lambda: len(b), lambda: b == 1, lambda: [1, b].index(3), lambda: list(b), lambda: b[0], lambda: repr([b]),
    lambda: {b}, lambda: not b, lambda: [1, 2, b].count(5), lambda: b in (1, 2), lambda: sorted([b, b], key=len),
    lambda: {1: b} == {1: 2}, lambda: f"{b}", lambda: all([b]), lambda: max([b, b], key=lambda x: x[0]),
):
    try:
        print(action())
    except RuntimeError as error:
        print(error)
