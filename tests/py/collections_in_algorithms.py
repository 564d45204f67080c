"""Counter, deque, defaultdict, ChainMap, OrderedDict, namedtuple used in small algorithms."""
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
import heapq
import itertools

words = 'the cat sat on the mat the end'.split()
c = Counter(words)
print(c, c.most_common(2), c['dog'], c.total(), list(c.elements())[:4], c - Counter(the=1, cat=5), c & Counter(the=2, mat=9), c | Counter(the=9), +Counter(a=-1, b=2), -Counter(a=-1))
c.update('aab')
c.subtract(['the', 'zebra'])
print(c, sorted(c), c.pop('zebra'), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter('abca').most_common())
try:
    Counter.fromkeys('ab')
except NotImplementedError as error:
    print(error)
groups = defaultdict(list)
for word in words:
    groups[len(word)].append(word)
print(groups, dict(groups), groups[99], groups.get(100), 100 in groups, groups.default_factory)
tree = lambda: defaultdict(tree)
t = tree()
t['a']['b']['c'] = 1
print(t['a']['b'].keys(), len(t['x']))
try:
    defaultdict(None)['k']
except KeyError as error:
    print('KeyError', error)
d = deque(range(5), maxlen=5)
d.append(5)
d.appendleft(-1)
d.rotate(2)
print(d, d.maxlen, d[2], d.count(1), d.index(2), list(reversed(d)))
d.extend('ab')
d.extendleft('xy')
d.remove('x')
print(d, d.pop(), d.popleft(), d.copy() == d)


def bfs(graph, start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        node = queue.popleft()
        order.append(node)
        for other in graph.get(node, ()):
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return order


print(bfs({'a': 'bc', 'b': 'd', 'c': 'de', 'd': 'f', 'e': 'f'}, 'a'))


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            self.popitem(last=False)


cache = LRU(2)
cache['a'], cache['b'] = 1, 2
cache['a']
cache['c'] = 3
print(cache, list(cache), 'b' in cache, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
defaults, user = {'color': 'red', 'size': 1}, {'color': 'blue'}
chain = ChainMap(user, defaults)
chain['size'] = 5
print(chain, chain['color'], user, chain.parents, chain.new_child({'x': 1})['x'], sorted(chain), dict(chain), len(chain))
Card = namedtuple('Card', 'rank suit', defaults=['spades'])
print(Card(1), Card('a', 'b')._replace(suit='c'), Card._fields, Card(3)._asdict(), Card(1) < Card(2), [Card(*p) for p in itertools.product([1, 2], 'xy')][3])


def dijkstra(graph, start):
    best, heap = {}, [(0, start)]
    while heap:
        cost, node = heapq.heappop(heap)
        if node in best:
            continue
        best[node] = cost
        for other, weight in graph[node].items():
            heapq.heappush(heap, (cost + weight, other))
    return best


print(dijkstra({'a': {'b': 7, 'c': 3}, 'b': {'d': 2}, 'c': {'b': 1, 'd': 8}, 'd': {}}, 'a'))
print(heapq.nlargest(2, words, key=len), heapq.nsmallest(3, [5, 1, 4, 2]), list(heapq.merge([1, 4], [2, 3], [0])), heapq.heappushpop([1, 2], 0), heapq.heapreplace([1, 2], 5))
window, means = deque(maxlen=3), []
for value in [1, 2, 3, 4, 10]:
    window.append(value)
    means.append(sum(window) / len(window))
print(means)
inverted = defaultdict(set)
for number, line in enumerate(['red green', 'green blue', 'blue red red']):
    for word in line.split():
        inverted[word].add(number)
print({k: sorted(v) for k, v in sorted(inverted.items())})
matches = {')': '(', ']': '[', '}': '{'}


def balanced(text):
    stack = deque()
    for ch in text:
        if ch in matches.values():
            stack.append(ch)
        elif ch in matches and (not stack or stack.pop() != matches[ch]):
            return False
    return not stack


print([balanced(s) for s in ('([]{})', '([)]', '(', '', '}')])
