"""How deep each kind of recursion goes before RecursionError: levels that builtins count and do not."""
import functools

depth = 0


def measure(name, start):
    global depth
    depth = 0
    try:
        start()
    except RecursionError as error:
        print(name, depth, error)


def tick():
    global depth
    depth += 1


def plain():
    tick()
    plain()


class Made:
    def __init__(self):
        tick()
        Made()


class Node:
    def __call__(self):
        tick()
        self()

    def __add__(self, other):
        tick()
        return self + other

    def __eq__(self, other):
        tick()
        return self == other

    def __repr__(self):
        tick()
        return repr(self)

    def __len__(self):
        tick()
        return len(self)

    def __getattr__(self, name):
        tick()
        return self.missing

    def __getitem__(self, index):
        tick()
        return self[index]

    def __hash__(self):
        tick()
        return hash(self)

    def __enter__(self):
        tick()
        with self:
            pass

    def __exit__(self, *arguments):
        pass

    @property
    def itself(self):
        tick()
        return self.itself


node = Node()
measure("function", plain)
measure("constructor", Made)
measure("call", node)
measure("operator", lambda: node + 1)
measure("comparison", lambda: node == 1)
measure("repr", lambda: repr(node))
measure("len", lambda: len(node))
measure("getattr", lambda: node.x)
measure("subscript", lambda: node[0])
measure("hash", lambda: hash(node))
measure("property", lambda: node.itself)


def with_statement():
    with Node():
        pass


measure("with", with_statement)


@functools.lru_cache(None)
def cached(n):
    tick()
    return cached(n + 1)


measure("lru_cache", lambda: cached(0))


def decorate(function):
    @functools.wraps(function)
    def wrapper(*arguments, **keywords):
        return function(*arguments, **keywords)
    return wrapper


@decorate
def decorated(n):
    tick()
    return decorated(n)


measure("decorated", lambda: decorated(1))


class Memo:
    def __init__(self, function):
        self.function = function

    def __call__(self, *arguments):
        return self.function(*arguments)


@Memo
def remembered(n):
    tick()
    return remembered(n)


measure("object as decorator", lambda: remembered(1))
nested = []
for _ in range(2000):
    nested = [nested]


def flatten(items):
    tick()
    for item in items:
        yield from flatten(item)


def total(items):
    tick()
    return sum(total(item) for item in items)


def mapped(items):
    tick()
    return sum(map(mapped, items))


def deepest(items):
    tick()
    return max((deepest(item) for item in items), default=0)


def listed(items):
    tick()
    return [listed(item) for item in items]


measure("yield from", lambda: list(flatten(nested)))
measure("generator expression", lambda: total(nested))
measure("map", lambda: mapped(nested))
measure("max", lambda: deepest(nested))
measure("comprehension", lambda: listed(nested))


def evaluated():
    tick()
    return eval("evaluated()")


def reduced(first=0, second=0):
    tick()
    return functools.reduce(reduced, [1, 2])


measure("eval", evaluated)
measure("reduce", reduced)
print(sum(1 for _ in iter(lambda: 0, 0)), depth)


@functools.lru_cache(None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(450))
other = []
for _ in range(2000):
    other = [other]
measure("equal lists", lambda: nested == other)
measure("repr of lists", lambda: repr(nested))
pair = ()
for _ in range(2000):
    pair = (pair,)
measure("hash of tuples", lambda: hash(pair))
measure("isinstance", lambda: isinstance(1, pair))
