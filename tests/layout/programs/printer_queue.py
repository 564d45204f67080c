import collections, heapq, random, math
from dataclasses import dataclass
random.seed(1)
@dataclass(order=True)
class Job:
    priority: int
    name: str
class Printer:
    def __init__(self, rate):
        self.rate = rate
        self.current = None
        self.left = 0
    def tick(self):
        if self.current:
            self.left -= 1
            if self.left <= 0:
                self.current = None
    def start(self, job):
        self.current = job
        self.left = job.priority * self.rate
def simulate(jobs, printer):
    queue = collections.deque()
    done = []
    for t in range(6):
        if jobs:
            queue.append(jobs.pop(0))
        if printer.current is None and queue:
            job = queue.popleft()
            printer.start(job)
            done.append((t, job.name))
        printer.tick()
    return done
jobs = [Job(2, "essay"), Job(1, "photo"), Job(3, "thesis")]
p = Printer(1)
print(simulate(jobs, p))
