def count(n):
    i = 0
    while i < n:
        got = yield i
        i += 1
    return "done"


def both():
    result = yield from count(1)
    yield result


class Wait:
    def __await__(self):
        yield "wait"
        return 7


async def main():
    return await Wait()


g = count(3)
print(next(g), g.send("x"))
for v in both():
    print(v)
total = sum(x * x for x in range(2))
waiting = main()
waiting.send(None)
try:
    waiting.send(None)
except StopIteration as stop:
    print(stop.value)
g.close()
