# Customers queue at counters: events on a heap, seeded arrivals, one common queue against many, a summary.
import heapq
import random
from collections import deque, namedtuple
from itertools import count
from statistics import mean, median, quantiles

Event = namedtuple("Event", "when order action")


class Clock:
    def __init__(self):
        self.now, self.events, self.order = 0, [], count()

    def after(self, delay, action, *arguments):
        event = Event(self.now + delay, next(self.order), lambda: action(*arguments))
        heapq.heappush(self.events, event)

    def run(self, until=float("inf")):
        while self.events and self.events[0].when <= until:
            self.now, _, action = heapq.heappop(self.events)
            action()


class Shop(Clock):
    def __init__(self, seed, counters, common=True):
        super().__init__()
        self.dice = random.Random(seed)
        self.free = set(range(counters))
        self.lines = [deque()] * counters if common else [deque() for _ in range(counters)]
        self.waits, self.served, self.longest = [], [0] * counters, 0

    def open(self, customers):
        when = 0
        for name in range(customers):
            when += round(self.dice.expovariate(1 / 4))
            self.after(when, self.arrive, name)
        self.run()
        return self

    def arrive(self, name):
        line = min(self.lines, key=len)
        line.append((name, self.now))
        self.longest = max(self.longest, len(line))
        for counter in sorted(self.free):
            if self.lines[counter] is line:
                return self.serve(counter)

    def serve(self, counter):
        self.free.discard(counter)
        if not self.lines[counter]:
            self.free.add(counter)
            return
        name, came = self.lines[counter].popleft()
        self.waits.append(self.now - came)
        self.served[counter] += 1
        self.after(self.dice.randint(5, 15), self.serve, counter)


print(f"{'counters':<16}{'closed':>7}{'mean':>7}{'median':>8}{'worst':>7}{'queue':>7}  served")
for counters in (2, 3, 4):
    for common in (True, False):
        shop = Shop(42, counters, common).open(60)
        kind = f"{counters} {'common' if common else 'separate'}"
        print(f"{kind:<16}{shop.now:>7}{mean(shop.waits):>7.2f}{median(shop.waits):>8}"
              f"{max(shop.waits):>7}{shop.longest:>7}  {shop.served}")
print(quantiles(Shop(1, 3).open(40).waits, n=4), Shop(1, 3).open(0).waits)
clock, said = Clock(), []
for delay, word in ((3, "c"), (1, "a"), (3, "d"), (2, "b"), (9, "late")):
    clock.after(delay, said.append, word)
clock.after(1, lambda: clock.after(1, said.append, "nested"))
clock.run(until=5)
print(said, clock.now, len(clock.events), clock.events[0][:2])
try:
    Shop(1, 0).open(1)
except ValueError as error:
    print(error)
