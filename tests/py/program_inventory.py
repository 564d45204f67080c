class Item:
    count = 0

    def __init__(self, name, price, stock):
        self.name, self.price, self.stock = name, price, stock
        Item.count += 1

    def __repr__(self):
        return f"Item({self.name!r}, {self.price}, {self.stock})"

    def __lt__(self, other):
        return self.name < other.name

    @property
    def value(self):
        return self.price * self.stock


class Inventory:
    def __init__(self):
        self._items = {}

    def __setitem__(self, name, item):
        self._items[name] = item

    def __getitem__(self, name):
        return self._items[name]

    def __delitem__(self, name):
        del self._items[name]

    def __iter__(self):
        return iter(self._items.values())

    def __len__(self):
        return len(self._items)

    def sell(self, name, n=1):
        item = self[name]
        if item.stock < n:
            raise RuntimeError(f"only {item.stock} {name} left")
        item.stock -= n
        return item.price * n


shop = Inventory()
for name, price, stock in (("pen", 1.5, 10), ("ink", 7.25, 3), ("pad", 3.0, 0)):
    shop[name] = Item(name, price, stock)
print(sorted(shop), len(shop), Item.count)
print(f"{sum(item.value for item in shop):.2f}", max(shop, key=lambda i: i.price))
print(shop.sell("pen", 4), shop["pen"].stock)
for name, n in (("ink", 5), ("cup", 1), ("pad", 1)):
    try:
        shop.sell(name, n)
    except RuntimeError as error:
        print(error)
    except KeyError as error:
        print("unknown item", error)
del shop["pad"]
print([item.name for item in shop], "low:", [i.name for i in shop if i.stock < 5])
