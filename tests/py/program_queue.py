class Queue:
    def __init__(self):
        self._in, self._out = [], []

    def put(self, item):
        self._in.append(item)

    def get(self):
        if not self._out:
            while self._in:
                self._out.append(self._in.pop())
        if not self._out:
            raise LookupError("the queue is empty")
        return self._out.pop()

    def __len__(self):
        return len(self._in) + len(self._out)

    def __bool__(self):
        return len(self) > 0


def hot_potato(names, passes):
    queue = Queue()
    for name in names:
        queue.put(name)
    while len(queue) > 1:
        for _ in range(passes):
            queue.put(queue.get())
        print("out:", queue.get())
    return queue.get()


def shortest_path(maze):
    start = next((r, c) for r, row in enumerate(maze) for c, x in enumerate(row) if x == "S")
    queue, before = Queue(), {start: None}
    queue.put(start)
    while queue:
        place = queue.get()
        r, c = place
        if maze[r][c] == "E":
            path = []
            while place:
                path.append(place)
                place = before[place]
            return path[::-1]
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            near = r + dr, c + dc
            if 0 <= near[0] < len(maze) and 0 <= near[1] < len(maze[0]) and maze[near[0]][near[1]] != "#" and near not in before:
                before[near] = place
                queue.put(near)
    return None


print("winner:", hot_potato(["Bill", "David", "Susan", "Jane", "Kent", "Brad"], 7))
maze = ["S..#....", ".#.#.##.", ".#...#..", ".####.#.", "......#E"]
path = shortest_path(maze)
print(len(path), path)
for r, row in enumerate(maze):
    print("".join("*" if (r, c) in path and x == "." else x for c, x in enumerate(row)))
try:
    Queue().get()
except LookupError as error:
    print(error)
