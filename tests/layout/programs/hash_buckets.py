# A hash table with chains, as lists of pairs.
class Table:
    def __init__(self, size):
        self.buckets = [[] for _ in range(size)]

    def put(self, key, value):
        bucket = self.buckets[len(key) % len(self.buckets)]
        for pair in bucket:
            if pair[0] == key:
                pair[1] = value
                return
        bucket.append([key, value])

table = Table(3)
for key, value in (("pea", 1), ("bean", 2), ("corn", 3), ("pea", 4)):
    table.put(key, value)
