PRICES = {"apple": 0.5, "bread": 2.25, "milk": 1.1, "cheese": 4.75}


class Cart:
    def __init__(self):
        self.lines = {}

    def add(self, name, count=1):
        if name not in PRICES:
            raise KeyError(name)
        if count < 1:
            raise ValueError("count must be at least 1")
        self.lines[name] = self.lines.get(name, 0) + count
        return self

    def remove(self, name):
        del self.lines[name]

    def subtotal(self):
        return sum(PRICES[name] * count for name, count in self.lines.items())

    def discount(self):
        total = self.subtotal()
        rate = 0.1 if total > 20 else 0.05 if total > 10 else 0
        return total * rate

    def receipt(self):
        lines = [f"{'item':<10}{'n':>3}{'each':>8}{'sum':>8}", "-" * 29]
        for name, count in sorted(self.lines.items()):
            lines.append(f"{name:<10}{count:>3}{PRICES[name]:>8.2f}{PRICES[name] * count:>8.2f}")
        lines.append("-" * 29)
        lines.append(f"{'discount':<21}{-self.discount():>8.2f}")
        lines.append(f"{'total':<21}{self.subtotal() - self.discount():>8.2f}")
        return "\n".join(lines)


cart = Cart()
cart.add("apple", 6).add("bread").add("milk", 2).add("apple")
print(cart.receipt())
for action in (lambda: cart.add("caviar"), lambda: cart.add("milk", 0), lambda: cart.remove("cheese")):
    try:
        action()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
cart.add("cheese", 4)
cart.remove("apple")
print(cart.receipt())
