# _random.Random: the generator itself.
import _random
import sys


def attempt(function, *arguments, **named):
    try:
        print(function(*arguments, **named))
    except BaseException as error:
        print(type(error).__name__ + ':', error)


R = _random.Random
for s in (0, 1, -1, 42, 2 ** 31, 2 ** 32, 2 ** 64 - 1, 10 ** 30, 2 ** 20000, 3.5, 'abc', b'abc', (1, 2), True):
    r = R(s)
    print(r.random(), r.getrandbits(1), r.getrandbits(30), r.getrandbits(31), r.getrandbits(32),
          r.getrandbits(33), r.getrandbits(60), r.getrandbits(64), r.getrandbits(90), r.getrandbits(0))
r = R(5)
for i in range(700):
    x = r.random()
print(x, r.getrandbits(2000), r.getrandbits(100000) % 1000003)
state = r.getstate()
print(len(state), state[0], state[623], state[624], type(state))
a = [r.random() for _ in range(5)]
r.setstate(state)
print(a == [r.random() for _ in range(5)])
r.seed(5)
print(r.random(), R(5).random(), sys.getsizeof(r), R)
r.seed()
print(0 <= r.random() < 1, 0 <= R().random() < 1, 0 <= R(None).random() < 1)
attempt(R, 1, 2)
attempt(R, x=1)
attempt(R, [])
attempt(r.seed, 1, 2)
attempt(r.seed, {})
attempt(r.random, 1)
attempt(r.getrandbits)
attempt(r.getrandbits, -1)
attempt(r.getrandbits, 'a')
attempt(r.getrandbits, 1.5)
attempt(r.getrandbits, 1 << 70)
attempt(r.setstate, 1)
attempt(r.setstate, (1, 2))
attempt(r.setstate, ('a',) * 625)
attempt(r.setstate, (-1,) * 625)
attempt(r.setstate, (1,) * 624 + (700,))
print(R((1,)).random() if False else 'end')
