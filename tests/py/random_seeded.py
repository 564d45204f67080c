# random: the numbers of a seed, for every function.
import random

for s in (0, 1, 42, -42, 2 ** 100, 'hello', '', b'bytes', bytearray(b'x'), 3.5, True, 'ünï'):
    random.seed(s)
    print(repr(s), random.random(), random.randint(1, 100), random.getrandbits(70))
random.seed('old', version=1)
print(random.random())
random.seed(7)
print([random.randrange(10) for _ in range(10)], random.randrange(5, 50, 5),
      random.randrange(50, 5, -5), random.randrange(-5, 5), random.randrange(10 ** 30))
print([random.choice('abcdef') for _ in range(6)], random.choice([1]), random.choice(range(99)))
deck = list(range(20))
random.shuffle(deck)
print(deck)
print(random.sample(range(100), 5), random.sample('abcdefgh', 8), random.sample(range(10 ** 9), 30))
print(random.sample(['r', 'g', 'b'], counts=[3, 2, 1], k=5), random.sample([], 0))
print(random.choices('abc', k=5), random.choices([1, 2, 3], weights=[5, 3, 1], k=6),
      random.choices([1, 2, 3], cum_weights=[1, 5, 9], k=4), random.choices('xy', [1, 3]))
print(random.uniform(1, 10), random.uniform(10, 1), random.triangular(), random.triangular(1, 5, 2),
      random.triangular(3, 3))
print(random.gauss(), random.gauss(10, 2), random.gauss(0, 1), random.normalvariate(5, 2),
      random.normalvariate())
print(random.lognormvariate(0, 0.5), random.expovariate(1.5), random.vonmisesvariate(1, 2),
      random.vonmisesvariate(1, 0))
print(random.gammavariate(2, 3), random.gammavariate(1, 2), random.gammavariate(0.4, 1),
      random.betavariate(1, 2), random.paretovariate(3), random.weibullvariate(1, 1.5))
print(random.randbytes(9), random.randbytes(0), random.getrandbits(0), random.getrandbits(32),
      random.getrandbits(33), random.getrandbits(1), random.getrandbits(64), random.getrandbits(500))
state = random.getstate()
first = [random.random(), random.gauss(), random.random()]
random.setstate(state)
print(first == [random.random(), random.gauss(), random.random()], len(state), state[0],
      len(state[1]))
r = random.Random(42)
q = random.Random(42)
print(r.random() == q.random(), r.randint(0, 9), [q.randint(0, 9) for _ in range(3)])
print(random.Random('seed').sample(range(50), 6), isinstance(r, random.Random))


class Loaded(random.Random):
    def random(self):
        return 0.25


d = Loaded(1)
print(d.random(), d.randrange(8), d.choice('abcd'), d.uniform(0, 4), d.getrandbits(3))
values = [random.Random(i).random() for i in range(50)]
print(min(values), max(values), sum(values))
random.seed(12345)
print(sum(random.random() for _ in range(2000)))
print(sum(random.getrandbits(8) for _ in range(1000)))
