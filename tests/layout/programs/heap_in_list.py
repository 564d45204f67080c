# A priority queue: a heap in a list.
import heapq

queue = []
for task in ((5, "write"), (2, "read"), (8, "sleep"), (1, "wake")):
    heapq.heappush(queue, task)
first = heapq.heappop(queue)
second = heapq.heappop(queue)
