# random with seeds: independent generators, states, weighted choices, samples, shuffles.
import random
from random import Random

first, second = Random(42), Random(42)
print([first.randrange(100) for _ in range(5)], first.random() == second.random(),
      second.getrandbits(70), second.randbytes(5))
random.seed('text seed')
print(random.random(), random.randint(-5, 5), random.choice('abcdef'), random.uniform(10, 5))
random.seed(b'bytes', version=2)
print(random.random(), random.seed(2.5), random.random(), random.seed(-7), random.random())
random.seed('old way', version=1)
print(random.random())
state = random.getstate()
before = [random.random() for _ in range(3)]
random.setstate(state)
print(before == [random.random() for _ in range(3)], len(state), state[0], len(state[1]))
dice = Random(1)
print(dice.choices('abc', k=8), dice.choices([1, 2], weights=[9, 1], k=10),
      dice.choices('xy', cum_weights=[1, 4], k=6))
print(dice.sample(range(10 ** 9), 3), dice.sample('aabb', 4),
      dice.sample(['r', 'b'], counts=[3, 2], k=4))
deck = list(range(8))
dice.shuffle(deck)
print(deck, dice.sample(deck, 0), dice.randrange(0, 100, 10), dice.randrange(10, 0, -3))
print([round(draw, 6) for draw in (
    dice.gauss(0, 1), dice.gauss(0, 1), dice.normalvariate(10, 2), dice.expovariate(1.5),
    dice.betavariate(2, 3), dice.gammavariate(2, 1), dice.gammavariate(0.5, 1),
    dice.triangular(0, 10, 3),
    dice.triangular(), dice.lognormvariate(0, 0.5), dice.vonmisesvariate(0, 4),
    dice.paretovariate(3),
    dice.weibullvariate(1, 2), dice.gammavariate(1, 2), dice.vonmisesvariate(1, 0))])


class Counter(Random):
    """random() from a fixed list: the others use it."""
    step = 0

    def random(self):
        self.step += 1
        return self.step % 10 / 10


fixed = Counter()
print(fixed.choice('abcdefghij'), fixed.uniform(0, 10), fixed.randrange(10),
      fixed.sample('abc', 2), fixed.step)
walk, place = Random(7), 0
print([place := place + walk.choice((-1, 1)) for _ in range(20)])
for wrong in (lambda: random.choice([]), lambda: random.sample('ab', 3),
              lambda: random.randrange(0),
              lambda: random.randint(3, 2), lambda: random.sample({1, 2}, 1),
              lambda: random.seed([1]),
              lambda: random.choices('ab', [0, 0]), lambda: random.choices('ab', [1]),
              lambda: random.choices('ab', [1, 1], cum_weights=[1, 2]),
              lambda: random.randrange(1, 5, 0),
              lambda: random.setstate((9, (), None)), lambda: random.shuffle((1, 2)),
              lambda: random.sample('ab', -1), lambda: random.getrandbits(-1),
              lambda: random.choices([]),
              lambda: random.sample('ab', counts=[1], k=1), lambda: random.shuffle('ab')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
