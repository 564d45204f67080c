# That a generator runs counts nothing; whoever resumes it holds it.
import operator
import sys
rc = sys.getrefcount


def g():
    while True:
        try:
            x = yield
        except ValueError:
            print('thrown', rc(me))
        except GeneratorExit:
            print('closed', rc(me))
            raise
        else:
            print('in', rc(me), x is me or x)


def delegating(): yield from g()


def resumed():
    for i in range(12): me.send(i)
    for i in range(12): next(me)
    n = 0
    for _ in me:
        n += 1
        if n > 12: break


def sent(it): return it.send(5)


me = g(); print(rc(me))
next(me); next(me); me.send(1)
s = me.send; s(2); print(rc(me)); del s
me.throw(ValueError); me.throw(ValueError())
for i in range(3): me.send(i)
resumed()
me.close()
me = delegating(); next(me); next(me); me.send(3); me.throw(ValueError)
try: me.throw(KeyError)
except KeyError: print('left', rc(me))
me = g(); next(me)
sent(me); me.send(me); list(zip(range(2), me)); [*zip(me, range(1))]
operator.methodcaller('send', 7)(me); map(me.send, [1]).__next__()
me.close()


async def coroutine():
    print('coroutine', rc(c))
    return 1


c = coroutine()
try: c.send(None)
except StopIteration: print(rc(c))


# One that nobody else holds lives as long as it is being resumed.
def last(k):
    global holder
    holder = None
    yield k
    print('over', k)


holder = last(1)
print(next(holder))
holder = last(2)
print(list(holder))
holder = [last(3)]
print(next(holder[0]))
holder = [last(4)]
for k in holder.pop(): print(k)
holder = last(5)
print(holder.send(None))
holder = map(str, last(6))
print(next(holder))
