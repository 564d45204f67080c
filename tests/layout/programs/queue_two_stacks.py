# A queue made of two stacks.
class Queue:
    def __init__(self):
        self.back = []
        self.front = []

    def put(self, item):
        self.back.append(item)

    def get(self):
        if not self.front:
            while self.back:
                self.front.append(self.back.pop())
        return self.front.pop()

queue = Queue()
for word in ("one", "two", "three"):
    queue.put(word)
print(queue.get())
queue.put("four")
print(queue.get(), queue.get(), queue.get())
