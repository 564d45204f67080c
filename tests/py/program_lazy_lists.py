# Lazy lists: streams that remember, primes and Hamming numbers by self reference, series, a zipper of search.
from itertools import islice


class Stream:
    def __init__(self, head, tail=None):
        self.head, self._tail = head, tail

    @property
    def tail(self):
        if callable(self._tail):
            Stream.forced += 1
            self._tail = self._tail()
        return self._tail

    def __iter__(self):
        while self is not None:
            yield self.head
            self = self.tail

    def __getitem__(self, key):
        if isinstance(key, slice):
            return list(islice(self, key.start, key.stop, key.step))
        try:
            return next(islice(self, key, None))
        except StopIteration:
            raise IndexError(f"the stream ends before {key}") from None

    def map(self, function, *others):
        streams = (self, *others)
        if any(stream is None for stream in streams):
            return None
        return Stream(function(*(stream.head for stream in streams)),
                      lambda: (rest := self.tail) and rest.map(function, *(o.tail for o in others)))

    def filter(self, test):
        here = self
        while here is not None and not test(here.head):
            here = here.tail
        return here and Stream(here.head, lambda: (rest := here.tail) and rest.filter(test))

    def scan(self, function, start):
        return Stream(start, lambda: self.tail_scan(function, start))

    def tail_scan(self, function, start):
        value = function(start, self.head)
        return Stream(value, lambda: (rest := self.tail) and rest.tail_scan(function, value))

    def __repr__(self):
        shown, here = [], self
        while here is not None and not callable(here._tail):
            shown.append(repr(here.head))
            here = here._tail
        return f"<{', '.join(shown + ([repr(here.head), '...'] if here else []))}>"


Stream.forced = 0


def count(n=0, step=1):
    return Stream(n, lambda: count(n + step, step))


def of(*items):
    return Stream(items[0], lambda: of(*items[1:])) if items else None


def iterate(function, x):
    return Stream(x, lambda: iterate(function, function(x)))


def merge(a, b):
    if a.head == b.head:
        return Stream(a.head, lambda: merge(a.tail, b.tail))
    return Stream(min(a.head, b.head), lambda: merge(a.tail, b) if a.head < b.head else merge(a, b.tail))


def sieve(stream):
    return Stream(stream.head, lambda: sieve(stream.tail.filter(lambda n: n % stream.head)))


def times(stream, k):
    return stream.map(lambda n: n * k)


def accelerate(stream):
    a, b, c = stream[:3]
    better = c - (c - b) ** 2 / (a - 2 * b + c)
    return Stream(better, lambda: accelerate(stream.tail))


naturals = count()
print(naturals, Stream.forced, naturals[4], naturals, Stream.forced, naturals[:5], Stream.forced)
fibonacci = Stream(0, lambda: Stream(1, lambda: fibonacci.map(int.__add__, fibonacci.tail)))
print(fibonacci[:15], fibonacci[100], fibonacci[3:20:4])
hamming = Stream(1, lambda: merge(times(hamming, 2), merge(times(hamming, 3), times(hamming, 5))))
print(hamming[:20], hamming[200])
print(sieve(count(2))[:15], count(1).filter(lambda n: n % 3 == 0).map(lambda n: n * n)[:5])
words = of("to", "be", "or", "not")
print(list(words), words, list(words.map(str.upper)), list(words.scan(str.__add__, "")),
      list(words.filter(lambda w: "o" in w)))
print(words.filter(str.isupper), of(), list(of(1)), [n for n in iterate(lambda n: n * 3 % 17, 1)[:6]])
signs = iterate(lambda x: -x, 4.0)
pi = signs.map(lambda sign, n: sign / n, count(1, 2)).scan(float.__add__, 0.0)
print([f"{x:.6f}" for x in pi[1:5]], [f"{x:.6f}" for x in accelerate(pi.tail)[:4]],
      f"{accelerate(accelerate(pi.tail))[5]:.9f}")
before = Stream.forced
print(fibonacci[100] and Stream.forced - before)
for wrong in (lambda: words[9], lambda: words[-1], lambda: iterate(lambda n: 1 / n, 0)[1], lambda: len(words)):
    try:
        wrong()
    except (IndexError, ValueError, ArithmeticError, TypeError) as error:
        print(type(error).__name__, error)
