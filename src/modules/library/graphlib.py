"""Sorting what depends on each other."""

__all__ = ['TopologicalSorter', 'CycleError']

_DONE, _OUT = -2, -1


class CycleError(ValueError):
    """The graph has a cycle; args[1] is one, its first node repeated at the end."""


class _Node:
    __slots__ = ('value', 'waits_for', 'successors')

    def __init__(self, value):
        self.value = value
        self.waits_for = 0  # predecessors not done; then _OUT, then _DONE
        self.successors = []


class TopologicalSorter:
    """Orders nodes so that each comes after its predecessors."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed_out = self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, value):
        node = self._nodes.get(value)
        if node is None:
            node = self._nodes[value] = _Node(value)
        return node

    def add(self, node, *predecessors):
        """A node and what must come before it."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._node(node)
        info.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._node(predecessor).successors.append(node)

    def prepare(self):
        """No more nodes: look for cycles."""
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [node.value for node in self._nodes.values() if node.waits_for == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def _check_prepared(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')

    def get_ready(self):
        """The nodes all of whose predecessors are done, each given once."""
        self._check_prepared()
        result = tuple(self._ready)
        for value in result:
            self._nodes[value].waits_for = _OUT
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self):
        """Is there more to get or to be done."""
        self._check_prepared()
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Nodes that get_ready() gave are done: others may become ready."""
        self._check_prepared()
        for value in nodes:
            node = self._nodes.get(value)
            if node is None:
                raise ValueError(f'node {value!r} was not added using add()')
            if node.waits_for != _OUT:
                if node.waits_for >= 0:
                    raise ValueError(f'node {value!r} was not passed out (still not ready)')
                raise ValueError(f'node {value!r} was already marked done')
            node.waits_for = _DONE
            for successor in node.successors:
                follower = self._nodes[successor]
                follower.waits_for -= 1
                if follower.waits_for == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _cycle(self):
        """A depth-first walk along the successors; a list of nodes, or None."""
        path, place, walks, seen = [], {}, [], set()
        for start in self._nodes:
            node = start
            while True:
                if node in seen:
                    if node in place:
                        return path[place[node]:] + [node]
                else:
                    seen.add(node)
                    walks.append(iter(self._nodes[node].successors))
                    place[node] = len(path)
                    path.append(node)
                while path:
                    following = next(walks[-1], None)
                    if following is not None:
                        node = following
                        break
                    del place[path.pop()]
                    walks.pop()
                else:
                    break
        return None

    def static_order(self):
        """All nodes in an order."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
