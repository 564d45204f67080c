# A reflected operator raises inside: carets under the operator, then a chain of two errors at the
# end.
class Money:
    def __init__(self, amount, currency):
        self.amount, self.currency = amount, currency

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not mix")
        return Money(self.amount + other.amount, self.currency)

    def __radd__(self, other):
        if other == 0:
            return self
        return Money(other, self.currency) + self

    def __repr__(self):
        return f"{self.amount} {self.currency}"


euros, pounds = Money(5, "EUR"), Money(7, "GBP")
print(sum([euros, euros]), 10 + euros, euros + euros + euros)
for attempt in (lambda: euros + 5, lambda: euros + "x", lambda: euros - euros, lambda: [] + euros):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def total(purse):
    result = 0
    for coin in purse:
        result = result + coin
    return result


try:
    total([euros, pounds])
except ValueError as problem:
    report = {"first": euros,
              "second": (euros
                         + pounds * 2)}
