stack = [3, 4, 5]
stack.append(6)
stack.append(7)
print(stack, stack.pop(), stack.pop(), stack, stack[-1])
queue = ["Eric", "John"]
queue.append("Terry")
print(queue.pop(0), queue.pop(0), queue)
while stack:
    print(stack.pop(), end=" ")
print(len(stack))
from_end = list(range(5))
from_end.insert(0, from_end.pop())
print(from_end)
