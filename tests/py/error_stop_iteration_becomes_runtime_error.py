# Uncaught: StopIteration that leaves a generator is a RuntimeError with a cause.
def pairs(items):
    steps = iter(items)
    while True:
        yield next(steps), next(steps)


print(dict(pairs("abcd"[:0] + "ab")) if False else next(pairs("ab")))
for first, second in pairs([1, 2, 3]):
    print(first, second)
