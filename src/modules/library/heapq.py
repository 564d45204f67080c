"""Heaps in lists: the smallest item stands first, and item k is no greater than items
2*k+1 and 2*k+2."""

from _heapq import (heapify, heappop, heappush, heappushpop, heapreplace, _heapify_max,
                    _heappop_max, _heapreplace_max)

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop']


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables, sorted."""
    if reverse:
        order, take, replace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        order, take, replace, direction = heapify, heappop, heapreplace, 1
    heap = []
    for number, it in enumerate(map(iter, iterables)):
        for value in it:
            rank = value if key is None else key(value)
            heap.append([rank, number * direction, value, it.__next__])
            break
    order(heap)
    while len(heap) > 1:
        entry = heap[0]
        _, _, value, advance = entry
        yield value
        try:
            entry[2] = value = advance()
        except StopIteration:
            take(heap)
        else:
            entry[0] = value if key is None else key(value)
            replace(heap, entry)
    if heap:
        _, _, value, advance = heap[0]
        yield value
        yield from advance.__self__


def nsmallest(n, iterable, key=None):
    """The n smallest items, as sorted(iterable, key=key)[:n]."""
    if n == 1:
        return _only(min, iterable, key)
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        size = None
    if size is not None and n >= size:
        return sorted(iterable, key=key)[:n]
    it = iter(iterable)
    heap = [(value if key is None else key(value), i, value) for i, value in zip(range(n), it)]
    if not heap:
        return []
    _heapify_max(heap)
    greatest = heap[0][0]
    i = n
    for value in it:
        rank = value if key is None else key(value)
        if rank < greatest:
            _heapreplace_max(heap, (rank, i, value))
            greatest = heap[0][0]
            i += 1
    heap.sort()
    return [value for _, _, value in heap]


def nlargest(n, iterable, key=None):
    """The n largest items, as sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        return _only(max, iterable, key)
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        size = None
    if size is not None and n >= size:
        return sorted(iterable, key=key, reverse=True)[:n]
    it = iter(iterable)
    heap = [(value if key is None else key(value), -i, value) for i, value in zip(range(n), it)]
    if not heap:
        return []
    heapify(heap)
    least = heap[0][0]
    i = n
    for value in it:
        rank = value if key is None else key(value)
        if least < rank:
            heapreplace(heap, (rank, -i, value))
            least = heap[0][0]
            i += 1
    heap.sort(reverse=True)
    return [value for _, _, value in heap]


_NOTHING = object()


def _only(choose, iterable, key):
    found = choose(iter(iterable), default=_NOTHING, key=key)
    return [] if found is _NOTHING else [found]
