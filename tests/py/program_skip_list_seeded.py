# A skip list with a seeded coin: insert, find, delete, ranges, its levels drawn, checked against a list.
import random
from bisect import insort


class SkipList:
    def __init__(self, seed, levels=5):
        self.coin = random.Random(seed)
        self.head = [None, [None] * levels]
        self.steps = 0

    def _before(self, key):
        """For every level, the last node before the key."""
        node, path = self.head, []
        for level in reversed(range(len(self.head[1]))):
            while (after := node[1][level]) is not None and after[0] < key:
                node = after
                self.steps += 1
            path.append(node)
        return path[::-1]

    def add(self, key):
        height = 1
        while height < len(self.head[1]) and self.coin.random() < 0.5:
            height += 1
        path = self._before(key)
        self.add_node([key, [before[1][level] for level, before in enumerate(path[:height])]], path)
        return height

    @staticmethod
    def add_node(node, path):
        for level, before in zip(range(len(node[1])), path):
            before[1][level] = node

    def __contains__(self, key):
        node = self._before(key)[0][1][0]
        return node is not None and node[0] == key

    def remove(self, key):
        path = self._before(key)
        node = path[0][1][0]
        if node is None or node[0] != key:
            raise KeyError(key)
        for level, after in enumerate(node[1]):
            path[level][1][level] = after

    def between(self, low, high):
        node = self._before(low)[0][1][0]
        while node is not None and node[0] < high:
            yield node[0]
            node = node[1][0]

    def __iter__(self):
        node = self.head
        while (node := node[1][0]) is not None:
            yield node[0]

    def draw(self):
        for level in reversed(range(len(self.head[1]))):
            node, row = self.head[1][0], []
            while node is not None:
                row.append(f"{node[0]:>3}" if len(node[1]) > level else " --")
                node = node[1][0]
            print(level, "".join(row))


numbers = SkipList(seed=8)
print([numbers.add(key) for key in (30, 10, 50, 20, 40, 60, 35, 15)])
numbers.draw()
print(list(numbers), list(numbers.between(15, 40)), list(numbers.between(61, 99)))
print([key in numbers for key in (10, 11, 60, 61)])
for key in (30, 10, 30, 99):
    try:
        numbers.remove(key)
    except KeyError as error:
        print("not there:", error, error.args)
print(list(numbers))
big, model = SkipList(seed="words", levels=8), []
for _ in range(200):
    key = big.coin.randrange(1000)
    big.add(key)
    insort(model, key)
print(list(big) == model, list(big.between(100, 150)) == [key for key in model if 100 <= key < 150])
big.steps = 0
print(sum(key in big for key in range(0, 1000, 10)), big.steps < 200 * 100 / 4)
try:
    numbers.add("text")
except TypeError as error:
    print(error)
