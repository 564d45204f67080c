# A coroutine that dies before it ever ran: a warning, once for a line.
import sys


async def job(n):
    return n


async def outer():
    job(1)
    job(2); job(3)


job(0)
c = job(1)
c = None


def forgets():
    for n in range(3):
        job(n)
    held = job(4)
    del held


forgets()
forgets()
try:
    outer().send(None)
except StopIteration:
    pass
print("closed and thrown into ones are no mistake", file=sys.stderr)
c = job(2)
c.close()
try:
    job(3).throw(ValueError("v"))
except ValueError:
    pass


class C:
    async def method(self):
        pass


C().method()
lambda: 0
registry = __warningregistry__
print(registry.pop("version"), sorted(map(repr, registry)))
left_over = job(9)
