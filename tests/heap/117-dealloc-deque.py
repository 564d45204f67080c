# A deque's items die from its left end, when it dies and when it is cleared.
import collections


class Node:
    def __init__(self, k): self.k = k
    def __del__(self): print('del', self.k, end=' ')


def ended(): print('|')


for many in (1, 2, 3, 9):
    row = collections.deque(Node(i) for i in range(many)); row = None; ended()
    row = collections.deque([Node(i) for i in range(many)]); row.clear(); ended()
row = collections.deque(map(Node, range(70))); row.rotate(2); row = None; ended()
row = collections.deque(); row.append(Node('last')); row.appendleft(Node('first')); row = None; ended()
row = collections.deque(map(Node, range(4)), 2); ended()
row = None; ended()
row = collections.deque([Node(1), {1: Node(2)}, [Node(3)]]); row.append(row); row = None; ended()
import gc
print(gc.collect() > 0)


class Late:
    def __del__(self): row.append('late')


row = collections.deque([Late(), Late()])
row.clear()
print(list(row))
