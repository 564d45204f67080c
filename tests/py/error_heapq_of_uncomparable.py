# An uncaught comparison error in the middle of heapq's work; what was pushed before stays.
import heapq


class Job:
    def __init__(self, name):
        self.name = name


queue = []
heapq.heappush(queue, (2, 'wash'))
heapq.heappush(queue, (1, 'wake'))
try:
    heapq.heappush(queue, (1, None))
except TypeError as error:
    print(error, len(queue))


def add(priority, job):
    heapq.heappush(queue, (priority, job))


queue.clear()
add(1, Job('first'))
add(2, Job('second'))
add(1, Job('third'))
