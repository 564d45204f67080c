# Maximum flow by shortest augmenting paths, the minimum cut, and matching people to tasks.
from collections import defaultdict, deque


class Network:
    def __init__(self):
        self.capacity = defaultdict(lambda: defaultdict(int))
        self.flow = defaultdict(int)

    def pipe(self, start, end, capacity):
        if capacity <= 0:
            raise ValueError(f"pipe {start}->{end} of {capacity}")
        self.capacity[start][end] += capacity
        self.capacity[end][start] += 0
        return self

    def left(self, start, end):
        return self.capacity[start][end] - self.flow[start, end]

    def path(self, source, sink):
        came, queue = {source: None}, deque([source])
        while queue and sink not in came:
            node = queue.popleft()
            for after in self.capacity[node]:
                if after not in came and self.left(node, after) > 0:
                    came[after] = node
                    queue.append(after)
        self.reached = came.keys()
        if sink in came:
            steps = []
            while (node := came[sink]) is not None:
                steps.append((node, sink))
                sink = node
            return steps[::-1]

    def push_all(self, source, sink, log=None):
        total = 0
        while steps := self.path(source, sink):
            amount = min(self.left(*step) for step in steps)
            for start, end in steps:
                self.flow[start, end] += amount
                self.flow[end, start] -= amount
            total += amount
            if log is not None:
                log.append(f"{amount:>3} by {''.join(start for start, _ in steps)}{sink}")
        return total

    def cut(self):
        return sorted((a, b, capacity) for a in self.reached
                      for b, capacity in self.capacity[a].items() if capacity and b not in self.reached)


water, log = Network(), []
for pipe in "sa10 sb5 sc15 ad9 ae15 ab4 be8 bc4 cf16 de15 dt10 ef15 et10 fb6 ft10".split():
    water.pipe(pipe[0], pipe[1], int(pipe[2:]))
print("flow", water.push_all("s", "t", log))
print("\n".join(log))
print("cut", water.cut(), sum(capacity for *_, capacity in water.cut()))
for node in "abcdef":
    inside = sum(water.flow[other, node] for other in "sabcdeft")
    print(node, "balanced" if inside == 0 else inside, end="; ")
print()
skills = {"ann": ["cook", "drive"], "bob": ["cook"], "cid": ["cook", "sew"], "dan": ["sew", "paint"]}
tasks = Network()
for person, able in skills.items():
    tasks.pipe("start", person, 1)
    for task in able:
        tasks.pipe(person, task, 1)
for task in dict.fromkeys(sum(skills.values(), [])):
    tasks.pipe(task, "end", 1)
print(tasks.push_all("start", "end"))
print({person: task for person in skills for task in skills[person] if tasks.flow[person, task] == 1})
try:
    tasks.pipe("ann", "fly", 0)
except ValueError as error:
    print(error)
print(Network().push_all("nowhere", "somewhere"))
