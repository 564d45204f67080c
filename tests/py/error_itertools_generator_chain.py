# An uncaught error in the innermost of lazy steps: generator and caller are shown.
from itertools import accumulate, chain, islice


def readings():
    yield from (4, 2, 0)


def shares(total):
    for reading in readings():
        yield total / reading


print(list(islice(shares(8), 2)))
running = accumulate(chain([1.0], shares(8)), lambda a, b: a + b)
for value in running:
    print('so far', value)
