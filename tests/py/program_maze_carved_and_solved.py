# Mazes: carved by a seeded walk and by union, solved by search, by A* and by a hand on the wall, drawn.
import heapq
import random

STEPS = {"N": (-1, 0), "S": (1, 0), "E": (0, 1), "W": (0, -1)}
BACK = dict(zip("NSEW", "SNWE"))


class Maze:
    def __init__(self, rows, columns):
        self.rows, self.columns = rows, columns
        self.open = {(r, c): set() for r in range(rows) for c in range(columns)}

    def near(self, cell):
        for name, (dr, dc) in STEPS.items():
            if (other := (cell[0] + dr, cell[1] + dc)) in self.open:
                yield name, other

    def join(self, cell, name, other):
        self.open[cell].add(name)
        self.open[other].add(BACK[name])

    @classmethod
    def walked(cls, rows, columns, seed):
        maze, dice = cls(rows, columns), random.Random(seed)
        trail, seen = [(0, 0)], {(0, 0)}
        while trail:
            fresh = [(name, other) for name, other in maze.near(trail[-1]) if other not in seen]
            if not fresh:
                trail.pop()
                continue
            name, other = dice.choice(fresh)
            maze.join(trail[-1], name, other)
            seen.add(other)
            trail.append(other)
        return maze

    @classmethod
    def united(cls, rows, columns, seed):
        maze = cls(rows, columns)
        group = {cell: {cell} for cell in maze.open}
        walls = [(cell, name, other) for cell in maze.open for name, other in maze.near(cell) if name in "SE"]
        random.Random(seed).shuffle(walls)
        for cell, name, other in walls:
            if group[cell] is not group[other]:
                maze.join(cell, name, other)
                group[cell] |= group[other]
                for member in group[other]:
                    group[member] = group[cell]
        return maze

    def solve(self, start, goal):
        heap, best, looked = [(0, 0, start, "")], {start: 0}, 0
        while heap:
            _, far, cell, path = heapq.heappop(heap)
            looked += 1
            if cell == goal:
                return path, looked
            for name, other in self.near(cell):
                if name in self.open[cell] and far + 1 < best.get(other, far + 2):
                    best[other] = far + 1
                    guess = far + 1 + abs(goal[0] - other[0]) + abs(goal[1] - other[1])
                    heapq.heappush(heap, (guess, far + 1, other, path + name))

    def hand_on_wall(self, start, goal):
        cell, facing, path = start, 0, ""
        while cell != goal:
            for turn in (1, 0, 3, 2):
                name = "NESW"[(facing + turn) % 4]
                if name in self.open[cell]:
                    break
            facing, path = "NESW".index(name), path + name
            cell = cell[0] + STEPS[name][0], cell[1] + STEPS[name][1]
        return path

    def draw(self, path=""):
        cell, marks = (0, 0), {(0, 0)}
        for name in path:
            cell = cell[0] + STEPS[name][0], cell[1] + STEPS[name][1]
            marks.add(cell)
        print("+" + "--+" * self.columns)
        for r in range(self.rows):
            row = [(self.open[r, c], "* " if (r, c) in marks else "  ") for c in range(self.columns)]
            print("|" + "".join(mark + (" " if "E" in ways else "|") for ways, mark in row))
            print("+" + "".join(("  " if "S" in ways else "--") + "+" for ways, _ in row))


for make in (Maze.walked, Maze.united):
    maze = make(5, 9, seed=7)
    goal = (4, 8)
    path, looked = maze.solve((0, 0), goal)
    wall = maze.hand_on_wall((0, 0), goal)
    print(make.__name__, path, len(path), looked, len(wall), sum(map(len, maze.open.values())) // 2)
    maze.draw(path)
print(sorted(len(ways) for ways in maze.open.values()).count(1), "dead ends", Maze(2, 2).solve((0, 0), (1, 1)))
