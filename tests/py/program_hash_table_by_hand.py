# A hash table with open addressing: probes counted, tombstones, growth, and a Bloom filter beside it.
from collections.abc import MutableMapping


class Table(MutableMapping):
    EMPTY, GONE = "empty", "gone"

    def __init__(self, pairs=(), size=8):
        self._cells, self._used, self.probes = [self.EMPTY] * size, 0, 0
        self._gone = 0
        self.update(pairs)

    def _find(self, key):
        place, free, step = hash(key) % len(self._cells), None, 0
        while (cell := self._cells[place]) is not self.EMPTY:
            self.probes += 1
            if cell is self.GONE:
                free = place if free is None else free
            elif cell[0] == key:
                return place, True
            step += 1
            place = (place + step) % len(self._cells)
        return place if free is None else free, False

    def __getitem__(self, key):
        place, found = self._find(key)
        if not found:
            raise KeyError(key)
        return self._cells[place][1]

    def __setitem__(self, key, value):
        place, found = self._find(key)
        self._used += not found
        self._gone -= self._cells[place] is self.GONE
        self._cells[place] = key, value
        if (self._used + self._gone) * 3 > len(self._cells) * 2:
            old, self._cells = list(self.items()), [self.EMPTY] * (4 * self._used // 8 * 8 or 8)
            self._used = self._gone = 0
            for key, value in old:
                self[key] = value

    def __delitem__(self, key):
        place, found = self._find(key)
        if not found:
            raise KeyError(key)
        self._cells[place] = self.GONE
        self._used, self._gone = self._used - 1, self._gone + 1

    def __iter__(self):
        return (cell[0] for cell in self._cells if cell not in (self.EMPTY, self.GONE))

    def __len__(self):
        return self._used

    def __repr__(self):
        return f"Table({dict(self)})"


class Bloom:
    def __init__(self, bits=128, hashes=3):
        self.bits, self.hashes, self.mask = bits, hashes, 0

    def _mask(self, word):
        mask = 0
        for seed in range(1, self.hashes + 1):
            value = seed
            for letter in word:
                value = (value * 31 + ord(letter) * seed) % 1000003
            mask |= 1 << value % self.bits
        return mask

    def add(self, word):
        self.mask |= self._mask(word)

    def __contains__(self, word):
        return self.mask & (mask := self._mask(word)) == mask


table = Table({8: "a", 16: "b", 24: "c", 3: "d"})
print(table, len(table), table.probes, 16 in table, 32 in table, table.get(32, "none"))
del table[16]
table[32] = "e"
print(table, [str(cell) if isinstance(cell, str) else cell for cell in table._cells])
table.update({n: n * n for n in range(40, 48)}, word=1)
print(len(table), len(table._cells), table["word"], table.pop(8), table.setdefault(8, "again"))
print(sorted(table, key=str), table == dict(table), Table([(1, 2)]) == Table([(1.0, 2)]))
print(table.popitem()[0] in table, sum(1 for _ in table.values()), (3, "d") in table.items())
print(table.keys() & {3, 24, 99}, table.keys() >= {3, 24})
for wrong in (lambda: table[99], lambda: table.__delitem__("x"), lambda: table[[]], lambda: table.pop("x"),
              lambda: hash(table), Table().popitem):
    try:
        wrong()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
table.clear()
print(table, bool(table), len(table._cells))
bloom = Bloom()
for word in "alpha beta gamma delta epsilon".split():
    bloom.add(word)
print([word in bloom for word in ("beta", "gamma", "zeta", "eta", "")], bin(bloom.mask).count("1"))
