# queue: the three orders, limits, what raises at once.
import queue


def attempt(function, *arguments, **named):
    try:
        print(function(*arguments, **named))
    except Exception as error:
        print(type(error).__name__ + ':', error)


for cls in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = cls()
    for item in (3, 1, 2):
        q.put(item)
    print(cls.__name__, q.qsize(), q.empty(), q.full(), [q.get() for _ in range(3)], q.empty())
    attempt(q.get_nowait)
    attempt(q.get, block=False)
    attempt(q.get, timeout=0.01)
    attempt(q.get, True, -1)
q = queue.Queue(maxsize=2)
q.put('a')
q.put_nowait('b')
print(q.full(), q.maxsize, list(q.queue))
attempt(q.put_nowait, 'c')
attempt(q.put, 'c', timeout=0)
attempt(q.put, 'c', False)
q.task_done()
q.task_done()
attempt(q.task_done)
q.join()
print(q.get(), q.get(), q.unfinished_tasks)
p = queue.PriorityQueue()
for pair in [(2, 'code'), (1, 'eat'), (3, 'sleep')]:
    p.put(pair)
while not p.empty():
    print(p.get()[1], end=' ')
print()
s = queue.SimpleQueue()
s.put(1)
s.put(2)
print(s.qsize(), s.get(), s.get(), s.empty())
attempt(s.get_nowait)
print(queue.Empty.__mro__, issubclass(queue.Full, Exception))


def breadth_first(graph, start):
    seen, todo, order = {start}, queue.Queue(), []
    todo.put(start)
    while not todo.empty():
        node = todo.get()
        order.append(node)
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                todo.put(other)
    return order


print(breadth_first({'a': 'bc', 'b': 'd', 'c': 'd', 'd': ''}, 'a'))
