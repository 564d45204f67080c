class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        if spec == "euro":
            return f"€{self.cents / 100:.2f}"
        return format(self.cents, spec)

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


m = Money(1250)
print(f"{m:euro} {m:>8} {m!r} {m!s:>5} {m}")
d = {"k": 1}
print(f"{d['k']} {d!r:>12} {m.cents} {m.cents:,}")


class NoFormat:
    pass


try:
    f"{NoFormat():>10}"
except TypeError as error:
    print(error)
