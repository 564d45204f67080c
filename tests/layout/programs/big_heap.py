# Three thousand objects in a tree of lists.
class Item:
    def __init__(self, number):
        self.number = number

groups = {}
for number in range(1000):
    groups.setdefault(number % 50, []).append(Item(number))
chosen = groups[7][3]
