# A cache that forgets what was not used for longest: a dict and a doubly linked list.
class Entry:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.older = self.newer = None

class Cache:
    def __init__(self, limit):
        self.limit = limit
        self.entries = {}
        self.oldest = self.newest = None

    def unlink(self, entry):
        if entry.older:
            entry.older.newer = entry.newer
        else:
            self.oldest = entry.newer
        if entry.newer:
            entry.newer.older = entry.older
        else:
            self.newest = entry.older
        entry.older = entry.newer = None

    def push(self, entry):
        entry.older = self.newest
        if self.newest:
            self.newest.newer = entry
        else:
            self.oldest = entry
        self.newest = entry

    def get(self, key):
        entry = self.entries[key]
        self.unlink(entry)
        self.push(entry)
        return entry.value

    def put(self, key, value):
        if len(self.entries) == self.limit:
            del self.entries[self.oldest.key]
            self.unlink(self.oldest)
        self.entries[key] = entry = Entry(key, value)
        self.push(entry)

cache = Cache(3)
for key in "abc":
    cache.put(key, ord(key))
cache.get("a")
cache.put("d", 100)
