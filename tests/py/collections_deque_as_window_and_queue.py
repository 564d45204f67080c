# collections.deque: bounded windows, rotation, insertion, changes while iterating, comparisons.
import copy
from collections import deque

window = deque(maxlen=3)
for value in range(5):
    window.append(value)
    print(list(window), end=' ')
print(window, window.maxlen, window.extendleft('ab'), window, window.appendleft('z'), window)
ring = deque('abcdef')
ring.rotate(2)
print(ring, ring.rotate(-3), ring, ring.rotate(600), ring.rotate(), ''.join(ring))
ring.insert(2, 'X')
ring.insert(-1, 'Y')
ring.insert(100, 'end')
print(ring, ring.index('X'), ring.index('Y', 3), ring.count('a'), ring.remove('X'), ring.reverse())
print(ring, ring[0], ring[-1], len(ring), 'a' in ring, ring.pop(), ring.popleft())
del ring[1]
ring[0] = 'first'
print(ring, deque([1, 2]) + deque([3]), deque([1, 2], 3) * 2, 2 * deque([1]), deque('ab') == 'ab')
print(deque([1, 2]) < deque([1, 3]), deque([1]) == deque([1], 5), deque() < deque([0]))
big = deque([1], maxlen=4)
big += [2, 3, 4, 5]
big *= 2
print(big, copy.copy(big), copy.copy(big).maxlen, big.copy() is big, list(reversed(big)))
nested = deque([[1]], 2)
deep = copy.deepcopy(nested)
deep[0].append(2)
print(nested, deep, deque(maxlen=0), deque([1, 2, 3], 0))
looped = deque([1])
looped.append(looped)
print(looped, repr(deque(['x'], maxlen=2)))


class Stack(deque):
    def push(self, item):
        self.append(item)
        return self


print(Stack([1]).push(2), type(Stack().copy()).__name__, type(Stack() + Stack()).__name__)
for wrong in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[3],
              lambda: deque([1], maxlen=1).insert(0, 2), lambda: deque([1]).remove(9),
              lambda: deque([1]).index(9), lambda: deque(maxlen=-1), lambda: deque(5),
              lambda: deque([1])[0:1], lambda: deque([1]) + [2], lambda: hash(deque()),
              lambda: [ring.append(1) for _ in ring], lambda: deque([1]).rotate('x'),
              lambda: deque([1, 2]) < [1], lambda: setattr(window, 'maxlen', 5),
              lambda: deque(maxlen='x'), lambda: [ring.clear() for _ in ring]):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
