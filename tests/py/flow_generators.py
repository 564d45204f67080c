def countdown(n):
    print("start")
    while n:
        yield n
        n -= 1
    return "done"


g = countdown(3)
print(next(g))
print(list(g))


def echo():
    received = None
    while True:
        received = yield received
        print("got", received)


e = echo()
next(e)
print(e.send("hi"))
e.close()


def both():
    result = yield from countdown(2)
    print("result", result)
    yield "end"


print(list(both()))
print(sum(x * x for x in range(5)))


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for f in fibonacci():
    if f > 50:
        break
    print(f, end=" ")
print()
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
