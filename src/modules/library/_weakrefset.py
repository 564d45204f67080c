"""A set whose members it does not keep alive."""

from _weakref import ref

__all__ = ["WeakSet"]


class WeakSet:
    """Members are compared as in a set; one that dies is no member any more."""

    def __init__(self, data=None):
        self.data = set()

        def forget(dead, owner=ref(self)):
            self = owner()
            if self is not None:
                if self._walks:
                    self._dead.append(dead)
                else:
                    self.data.discard(dead)

        self._remove = forget
        self._dead = []
        self._walks = 0
        if data is not None:
            self.update(data)

    def _bury(self):
        while self._dead:
            self.data.discard(self._dead.pop())

    def _own(self, items):
        return items if isinstance(items, WeakSet) else type(self)(items)

    def __iter__(self):
        self._walks += 1
        try:
            for member in self.data:
                item = member()
                if item is not None:
                    yield item
        finally:
            self._walks -= 1
            if not self._walks:
                self._bury()

    def __len__(self):
        return len(self.data) - len(self._dead)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __reduce__(self):
        return self.__class__, (list(self),), self.__dict__

    def add(self, item):
        self._bury()
        self.data.add(ref(item, self._remove))

    def clear(self):
        self._bury()
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        self._bury()
        while True:
            try:
                member = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = member()
            if item is not None:
                return item

    def remove(self, item):
        self._bury()
        self.data.remove(ref(item))

    def discard(self, item):
        self._bury()
        self.data.discard(ref(item))

    def update(self, other):
        self._bury()
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        result = self.copy()
        result.difference_update(other)
        return result

    __sub__ = difference

    def difference_update(self, other):
        self.__isub__(other)

    def __isub__(self, other):
        self._bury()
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(ref(item) for item in other)
        return self

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        self._bury()
        self.data.intersection_update(ref(item) for item in other)
        return self

    def issubset(self, other):
        return self.data.issubset(ref(item) for item in other)

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset(ref(item) for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    def symmetric_difference(self, other):
        result = self.copy()
        result.symmetric_difference_update(other)
        return result

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        self._bury()
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update(ref(item, self._remove) for item in other)
        return self

    def union(self, other):
        return self.__class__(item for part in (self, other) for item in part)

    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __repr__(self):
        return repr(self.data)
