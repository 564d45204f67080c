"""Lazy iteration: when generators, maps and filters do their work, shared iterators, exhaustion."""
import itertools

log = []


def noisy(n, tag='n'):
    for i in range(n):
        log.append(f'{tag}{i}')
        yield i
    log.append(f'{tag} end')


def flush():
    print(' '.join(log))
    log.clear()


g = noisy(3)
flush()
print(next(g))
flush()
print(list(g), list(g))
flush()
m = map(lambda x: log.append(f'm{x}') or x * 2, noisy(3))
print(type(m), iter(m) is m)
print(next(m))
flush()
f = filter(lambda x: log.append(f'f{x}') or x % 2, noisy(4))
print(next(f))
flush()
z = zip(noisy(2, 'a'), noisy(3, 'b'))
print(list(z))
flush()
z = zip(noisy(3, 'a'), noisy(2, 'b'))
print(list(z))
flush()
a, b = itertools.tee(noisy(3))
print(next(a), next(a), next(b))
flush()
it = iter([1, 2, 3, 4, 5])
print([(x, next(it, None)) for x in it])
it = iter(range(10))
print(list(zip(it, it, it)), next(it, 'end'))
it = iter('abcdef')
print(''.join(itertools.islice(it, 2)), ''.join(it))
print(any(x > 1 for x in noisy(5)))
flush()
print(all(x < 1 for x in noisy(5)))
flush()
print(2 in noisy(5))
flush()
x, *y = noisy(3)
print(x, y)
flush()
first, second = noisy(2)
flush()
try:
    first, second = noisy(4)
except ValueError as error:
    print(error)
flush()
e = enumerate(noisy(3), 5)
print(next(e), e.__next__())
flush()
gen = (log.append(f'g{i}') or i for i in noisy(3, 's'))
flush()
print(next(gen))
flush()
nested = ((i, j) for i in noisy(2, 'o') for j in noisy(2, 'i'))
print(list(nested))
flush()


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        log.append('iter')
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration('over')
        self.n -= 1
        return self.n


c = Countdown(3)
print(list(c), list(c), sum(Countdown(4)), max(Countdown(3)), sorted(Countdown(3)), dict(enumerate(Countdown(2))), [*Countdown(2), *Countdown(1)])
flush()


class Items:
    def __getitem__(self, i):
        log.append(f'get{i}')
        if i == 3:
            raise IndexError
        return i * i


print(list(Items()), 4 in Items(), tuple(Items()), [*map(str, Items())])
flush()
print(next(iter(Items())), list(reversed([1, 2])), list(iter(lambda c=itertools.count(): next(c), 3)))
d = {'a': 1, 'b': 2}
keys = iter(d)
next(keys)
d['c'] = 3
try:
    next(keys)
except RuntimeError as error:
    print(error)
numbers = [1, 2, 3]
for n in numbers:
    if n < 3:
        numbers.append(n + 10)
    if len(numbers) > 8:
        break
print(numbers)
for n in numbers[:]:
    if n > 10:
        numbers.remove(n)
print(numbers)
