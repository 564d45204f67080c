# heapq: heap order after each step, tasks with priorities, merge by key, the largest and smallest.
import heapq
from itertools import count, islice

heap = []
for value in (5, 3, 8, 1, 9, 2):
    heapq.heappush(heap, value)
    print(heap, end=' ')
print()
while heap:
    print(heapq.heappop(heap), heap, end='; ')
print()
data = [9, 7, 5, 3, 1, 2, 4]
heapq.heapify(data)
print(data, heapq.heappushpop(data, 0), heapq.heappushpop(data, 6), heapq.heapreplace(data, 0),
      data)
print(heapq.heappushpop([], 'only'), heapq.nsmallest(3, data), heapq.nlargest(2, data),
      heapq.nlargest(0, data), heapq.nsmallest(99, [2, 1]), heapq.nlargest(-1, [1]))
words = 'kiwi fig banana apple date'.split()
print(heapq.nsmallest(2, words, key=len), heapq.nlargest(3, words, len),
      heapq.nlargest(1, words, key=lambda w: w[-1]))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3, 3])), list(heapq.merge('ace', 'BDF',
                                                                         key=str.lower)),
      list(heapq.merge([9, 4], [8, 1], reverse=True)), list(heapq.merge()), list(heapq.merge('ab')))
print(list(islice(heapq.merge(count(0, 3), count(1, 5)), 8)))
print(list(heapq.merge([(1, 'a'), (2, 'a')], [(1, 'b')], key=lambda pair: pair[0])))


class Task:
    order = count()

    def __init__(self, priority, name):
        self.priority, self.place, self.name = priority, next(self.order), name

    def __lt__(self, other):
        return (self.priority, self.place) < (other.priority, other.place)

    def __repr__(self):
        return f'{self.name}/{self.priority}'


tasks = [Task(2, 'wash'), Task(1, 'wake'), Task(2, 'eat'), Task(3, 'rest'), Task(1, 'yawn')]
heapq.heapify(tasks)
print([heapq.heappop(tasks) for _ in range(len(tasks))])


class Fragile(int):
    def __lt__(self, other):
        raise RuntimeError(f'will not compare {int(self)}')


for wrong in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1),
              lambda: heapq.heapify((1,)),
              lambda: heapq.heappush([1], 'a'), lambda: heapq.heapify([2, 'x', 1]),
              lambda: heapq.nlargest('x', [1]), lambda: list(heapq.merge([1], ['a'])),
              lambda: heapq.heappush([Fragile(1)], Fragile(2)), lambda: heapq.nsmallest(1, []),
              lambda: heapq.heappush((), 1), lambda: heapq.nsmallest(2, [1, None])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
