# Formatting: __format__ that refuses a spec, reached through format, f-strings and str.format.
class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        if spec == "":
            return f"{self.amount:.2f}"
        if spec.endswith("EUR"):
            return format(self.amount, spec[:-3]) + " EUR"
        raise ValueError(f"no money is written as {spec!r}")


price = Money(12.5)
print(f"{price}", f"{price:8.1fEUR}", "{:>9.3fEUR}|{}".format(price, price), format(price))
for call in (lambda: f"{price:x}", lambda: "{0:{1}}".format(price, "USD"), lambda: f"{price!r:q}",
             lambda: format(price, 5), lambda: f"{object():>5}", lambda: f"{None:d}",
             lambda: f"{[]:5}"):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def bill(*lines):
    return "\n".join(
        "{name:<8}{price:{spec}}".format(name=name, price=price, spec=spec)
        for name, price, spec in lines
    )


print(bill(("tea", price, "8.2fEUR"), ("cake", Money(3), "8.2fEUR")))
bill(("tea", price, "8.2fEUR"), ("water", Money("free"), ".1fEUR"))
