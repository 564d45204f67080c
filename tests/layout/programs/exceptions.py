# Exceptions raised, chained, kept.
class Shortage(Exception):
    def __init__(self, item, missing):
        super().__init__(item, missing)
        self.item = item
        self.missing = missing

def take(stock, item, count):
    if stock[item] < count:
        raise Shortage(item, count - stock[item])
    stock[item] -= count

stock = {"pen": 3, "ink": 1}
problems = []
for item, count in (("pen", 2), ("ink", 4), ("cup", 1)):
    try:
        take(stock, item, count)
    except Shortage as shortage:
        problems.append(shortage)
    except KeyError as missing:
        problems.append(missing)
