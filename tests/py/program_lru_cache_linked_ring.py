# Caches of limited size: a doubly linked ring (LRU), one on dict order, and LFU; hits compared.
class Link:
    __slots__ = ("before", "after", "key", "value")

    def __init__(self):
        self.before = self.after = self
        self.key = self.value = None

    def unlink(self):
        self.before.after, self.after.before = self.after, self.before

    def put_before(self, other):
        self.before, self.after = other.before, other
        other.before.after = other.before = self


class RingCache:
    def __init__(self, room):
        if room < 1:
            raise ValueError("a cache needs room")
        self.room, self.ring, self.links = room, Link(), {}

    def __setitem__(self, key, value):
        link = self.links.get(key)
        if link is None:
            if len(self.links) == self.room:
                oldest = self.ring.after
                oldest.unlink()
                del self.links[oldest.key]
            link = self.links[key] = Link()
            link.key = key
        else:
            link.unlink()
        link.value = value
        link.put_before(self.ring)

    def __getitem__(self, key):
        link = self.links[key]
        link.unlink()
        link.put_before(self.ring)
        return link.value

    def __iter__(self):
        link = self.ring.after
        while link is not self.ring:
            yield link.key
            link = link.after

    def __reversed__(self):
        link = self.ring.before
        while link is not self.ring:
            yield link.key
            link = link.before


class DictCache(dict):
    def __init__(self, room):
        self.room = room

    def __getitem__(self, key):
        value = self.pop(key)
        self[key] = value
        return value

    def __setitem__(self, key, value):
        self.pop(key, None)
        if len(self) == self.room:
            del self[next(iter(self))]
        super().__setitem__(key, value)


class FrequencyCache(DictCache):
    def __init__(self, room):
        super().__init__(room)
        self.used = {}

    def __getitem__(self, key):
        value = dict.__getitem__(self, key)
        self.used[key] += 1
        return value

    def __setitem__(self, key, value):
        if key not in self and len(self) == self.room:
            rarest = min(self, key=self.used.__getitem__)
            del self[rarest], self.used[rarest]
        self.used[key] = self.used.get(key, 0) + 1
        dict.__setitem__(self, key, value)


for kind in (RingCache, DictCache, FrequencyCache):
    cache, story, hits = kind(3), [], 0
    for key in "abcadaebafag":
        try:
            cache[key]
            hits += 1
            story.append(key.upper())
        except KeyError as miss:
            cache[key] = ord(key)
            story.append(miss.args[0])
    print(f"{kind.__name__:<15}", "".join(story), hits, "hits, holds", list(cache), list(reversed(cache)))
ring = RingCache(2)
ring["x"] = 1
ring["y"] = 2
ring["x"] = 10
ring["z"] = 3
print(list(ring), ring["x"], list(ring), "y" in ring)
try:
    RingCache(0)
except ValueError as error:
    print(error)
