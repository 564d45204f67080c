"""Data structures with doctests: AVL tree, trie, min heap, linked list, LRU cache, ring buffer, segment tree, Bloom filter."""
from __future__ import annotations

import doctest
import hashlib
from array import array
from collections import OrderedDict
from collections.abc import Iterator, MutableMapping, MutableSequence
from dataclasses import dataclass
from typing import Any, Generic, Optional, TypeVar

T = TypeVar("T")


@dataclass
class Node:
    key: Any
    value: Any = None
    left: Optional[Node] = None
    right: Optional[Node] = None
    height: int = 1


def height(node):
    return node.height if node else 0


class AVLTree(MutableMapping):
    """
    >>> tree = AVLTree(zip("dbacef", range(6)))
    >>> list(tree), len(tree), tree.root.height, tree["c"], "z" in tree
    (['a', 'b', 'c', 'd', 'e', 'f'], 6, 3, 3, False)
    >>> del tree["d"], tree["a"]
    >>> tree
    AVLTree([('b', 1), ('c', 3), ('e', 4), ('f', 5)])
    >>> tree["zz"]
    Traceback (most recent call last):
    KeyError: 'zz'
    >>> big = AVLTree((n, None) for n in range(200)); big.root.height, max(big), big.popitem()
    (8, 199, (0, None))
    """

    def __init__(self, pairs=()):
        self.root, self._size = None, 0
        self.update(pairs)

    @staticmethod
    def _rotate(node, side):
        other = "left" if side == "right" else "right"
        top = getattr(node, other)
        setattr(node, other, getattr(top, side))
        setattr(top, side, node)
        for changed in (node, top):
            changed.height = 1 + max(height(changed.left), height(changed.right))
        return top

    def _balanced(self, node):
        node.height = 1 + max(height(node.left), height(node.right))
        lean = height(node.left) - height(node.right)
        if lean > 1:
            if height(node.left.left) < height(node.left.right):
                node.left = self._rotate(node.left, "left")
            return self._rotate(node, "right")
        if lean < -1:
            if height(node.right.right) < height(node.right.left):
                node.right = self._rotate(node.right, "right")
            return self._rotate(node, "left")
        return node

    def _put(self, node, key, value):
        if node is None:
            self._size += 1
            return Node(key, value)
        if key == node.key:
            node.value = value
            return node
        side = "left" if key < node.key else "right"
        setattr(node, side, self._put(getattr(node, side), key, value))
        return self._balanced(node)

    def _take(self, node, key):
        if node is None:
            raise KeyError(key)
        if key != node.key:
            side = "left" if key < node.key else "right"
            setattr(node, side, self._take(getattr(node, side), key))
        elif node.left and node.right:
            heir = node.right
            while heir.left:
                heir = heir.left
            node.key, node.value = heir.key, heir.value
            node.right = self._take(node.right, heir.key)
        else:
            return node.left or node.right
        return self._balanced(node)

    def __setitem__(self, key, value):
        self.root = self._put(self.root, key, value)

    def __delitem__(self, key):
        self.root = self._take(self.root, key)
        self._size -= 1

    def __getitem__(self, key):
        node = self.root
        while node and node.key != key:
            node = node.left if key < node.key else node.right
        if node is None:
            raise KeyError(key)
        return node.value

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)

        return walk(self.root)

    def __len__(self):
        return self._size

    def __repr__(self):
        return f"{type(self).__name__}({list(self.items())})"


class Trie:
    """
    >>> trie = Trie("car card care cat dog".split())
    >>> sorted(trie.starting("car")), "ca" in trie, "cat" in trie, list(trie.starting("x"))
    (['car', 'card', 'care'], False, True, [])
    """

    END = object()

    def __init__(self, words=()):
        self.root = {}
        for word in words:
            node = self.root
            for letter in word:
                node = node.setdefault(letter, {})
            node[Trie.END] = True

    def _find(self, prefix):
        node = self.root
        for letter in prefix:
            if (node := node.get(letter)) is None:
                return {}
        return node

    def __contains__(self, word):
        return Trie.END in self._find(word)

    def starting(self, prefix) -> Iterator[str]:
        def walk(node, word):
            for letter, below in node.items():
                if letter is Trie.END:
                    yield word
                else:
                    yield from walk(below, word + letter)

        return walk(self._find(prefix), prefix)


class LinkedList(MutableSequence, Generic[T]):
    """
    >>> row = LinkedList("abc")
    >>> row.insert(1, "x"); row.append("d"); row += "ef"
    >>> row, len(row), row[-1], row.index("b"), row.pop(), row.count("x")
    (LinkedList(a -> x -> b -> c -> d -> e -> f), 7, 'f', 2, 'f', 1)
    >>> del row[0]; row.reverse(); row
    LinkedList(e -> d -> c -> b -> x)
    >>> row[9]
    Traceback (most recent call last):
    IndexError: 9
    """

    class _Link:
        __slots__ = "item", "next"

        def __init__(self, item, next=None):
            self.item, self.next = item, next

    def __init__(self, items=()):
        self.head = self._Link(None)
        self.extend(items)

    def _before(self, index):
        if index < 0:
            index += len(self)
        link = self.head
        for _ in range(index):
            link = link.next
            if link is None:
                break
        if link is None or index < 0:
            raise IndexError(index)
        return link

    def _at(self, index):
        before = self._before(index)
        if before.next is None:
            raise IndexError(index)
        return before

    def __getitem__(self, index):
        return self._at(index).next.item

    def __setitem__(self, index, item):
        self._at(index).next.item = item

    def __delitem__(self, index):
        before = self._at(index)
        before.next = before.next.next

    def __len__(self):
        return sum(1 for _ in self)

    def __iter__(self):
        link = self.head.next
        while link:
            yield link.item
            link = link.next

    def insert(self, index, item):
        before = self._before(index)
        before.next = self._Link(item, before.next)

    def __repr__(self):
        return f"{type(self).__name__}({' -> '.join(map(str, self))})"


class LRUCache(OrderedDict):
    """
    >>> cache = LRUCache(2)
    >>> cache["a"] = 1; cache["b"] = 2; cache["a"]
    1
    >>> cache["c"] = 3; cache
    LRUCache([('a', 1), ('c', 3)])
    """

    def __init__(self, most):
        super().__init__()
        self.most = most

    def __getitem__(self, key):
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.most:
            self.popitem(last=False)


class SegmentTree:
    """
    >>> tree = SegmentTree([5, 3, 8, 6, 2, 7], min)
    >>> tree.query(0, 6), tree.query(0, 3), tree.query(2, 4), tree.update(4, 9), tree.query(3, 6)
    (2, 3, 6, None, 6)
    """

    def __init__(self, items, combine):
        self.size, self.combine = len(items), combine
        self.tree = list(items) * 2
        for i in range(self.size - 1, 0, -1):
            self.tree[i] = combine(self.tree[2 * i], self.tree[2 * i + 1])

    def update(self, index, value):
        i = index + self.size
        self.tree[i] = value
        while i > 1:
            i //= 2
            self.tree[i] = self.combine(self.tree[2 * i], self.tree[2 * i + 1])

    def query(self, start, end):
        start, end, found = start + self.size, end + self.size, []
        while start < end:
            if start & 1:
                found.append(self.tree[start])
                start += 1
            if end & 1:
                end -= 1
                found.append(self.tree[end])
            start, end = start // 2, end // 2
        result = found[0]
        for item in found[1:]:
            result = self.combine(result, item)
        return result


class BloomFilter:
    """
    >>> seen = BloomFilter(512, 3)
    >>> for word in ("ant", "bee", "cat"): seen.add(word)
    >>> [word in seen for word in ("ant", "bee", "cat", "dog", "eel")], seen.bits.typecode
    ([True, True, True, False, False], 'B')
    """

    def __init__(self, size, hashes):
        self.size, self.hashes = size, hashes
        self.bits = array("B", bytes(size // 8))

    def _places(self, item):
        digest = hashlib.sha256(item.encode()).digest()
        return [int.from_bytes(digest[4 * i : 4 * i + 4], "big") % self.size for i in range(self.hashes)]

    def add(self, item):
        for place in self._places(item):
            self.bits[place // 8] |= 1 << place % 8

    def __contains__(self, item):
        return all(self.bits[place // 8] >> place % 8 & 1 for place in self._places(item))


if __name__ == "__main__":
    result = doctest.testmod()
    print(result, result.failed, result.attempted)
    print(LinkedList[int], LinkedList.__parameters__, LRUCache(1).__class__.__mro__[1].__name__)
