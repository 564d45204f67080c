# A shop's inventory: itertools, operator, functools, contextlib, abc, copy, heapq, bisect together
import bisect
import copy
import heapq
from abc import ABC, abstractmethod
from contextlib import ExitStack, contextmanager, suppress
from functools import lru_cache, partial, reduce, singledispatch, total_ordering, wraps
from itertools import accumulate, chain, groupby, islice, product, starmap, takewhile
from operator import attrgetter, itemgetter, methodcaller, mul


def traced(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        traced.calls.append(f.__name__)
        return f(*args, **kwargs)
    return wrapper


traced.calls = []


@total_ordering
class Item(ABC):
    def __init__(self, name, price, count):
        self.name, self.price, self.count = name, price, count

    @property
    @abstractmethod
    def kind(self): ...

    def __eq__(self, other):
        return isinstance(other, Item) and self.price == other.price

    def __lt__(self, other):
        return self.price < other.price

    def __repr__(self):
        return f'{type(self).__name__}({self.name!r}, {self.price}, {self.count})'


class Fruit(Item):
    kind = 'fruit'


class Tool(Item):
    kind = 'tool'


stock = [Fruit('apple', 30, 10), Tool('saw', 900, 1), Fruit('plum', 12, 40), Tool('nail', 2, 500), Fruit('fig', 55, 3)]
for kind, items in groupby(sorted(stock, key=attrgetter('kind', 'name')), key=attrgetter('kind')):
    items = list(items)
    print(kind, items, 'worth', reduce(lambda total, i: total + i.price * i.count, items, 0))
print(heapq.nsmallest(2, stock), heapq.nlargest(1, stock), max(stock), sorted(stock)[0] <= min(stock))
with suppress(TypeError):
    Item('x', 1, 1)
    print('never')


@contextmanager
def transaction(items):
    saved = copy.deepcopy(items)
    try:
        yield items
    except ValueError as e:
        print('rolled back:', e)
        items[:] = saved


@traced
def sell(items, name, n):
    item = next(i for i in items if i.name == name)
    if item.count < n:
        raise ValueError(f'only {item.count} of {name}')
    item.count -= n
    return item.price * n


sell_here = partial(sell, stock)
with transaction(stock):
    print(sell_here('plum', 5), sell_here('nail', n=100))
with transaction(stock) as items:
    sell_here('apple', 2)
    sell_here('saw', 2)
print([i.count for i in stock], traced.calls)


@lru_cache(maxsize=None)
def ways(amount, coins=(50, 20, 10, 5, 2, 1)):
    if amount == 0:
        return 1
    if not coins:
        return 0
    return sum(ways(amount - k * coins[0], coins[1:]) for k in range(amount // coins[0] + 1))


print(ways(100), ways.cache_info().currsize > 10)
levels = list(accumulate([i.count for i in stock]))
print(levels, bisect.bisect(levels, 20), list(takewhile(lambda n: n < 60, levels)))


@singledispatch
def show(x):
    return str(x)


@show.register(list)
def _(x):
    return '[' + '; '.join(map(show, x)) + ']'


@show.register
def _(x: Item):
    return f'{x.name}:{x.count}'


print(show(stock), show([1, [2, stock[0]]]))
print(list(starmap(mul, product([1, 2], [10, 20]))), list(islice(chain.from_iterable(map(methodcaller('upper'), (i.name for i in stock))), 8)))
with ExitStack() as stack:
    for i in stock[:2]:
        stack.callback(print, 'checked', i.name)
print(sorted({i.name: i.count for i in stock}.items(), key=itemgetter(1))[:2])
