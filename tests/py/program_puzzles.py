"""Puzzles by search: sudoku, knights, subset sums, word ladders, jugs, mazes, a cryptarithm, tiles, peg order, magic squares."""
import sys
from collections import deque
from itertools import combinations, permutations, product
from string import ascii_lowercase

SUDOKU = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"


def solve_sudoku(cells):
    """Fewest candidates first; a generator of all solutions."""
    cells = list(cells)

    def candidates(i):
        r, c = divmod(i, 9)
        taken = {cells[9 * r + k] for k in range(9)} | {cells[9 * k + c] for k in range(9)}
        taken |= {cells[9 * (3 * (r // 3) + a) + 3 * (c // 3) + b] for a, b in product(range(3), repeat=2)}
        return [digit for digit in "123456789" if digit not in taken]

    empty = [(len(found := candidates(i)), i, found) for i, cell in enumerate(cells) if cell == "."]
    if not empty:
        yield "".join(cells)
        return
    _, place, found = min(empty)
    for digit in found:
        cells[place] = digit
        yield from solve_sudoku(cells)
    cells[place] = "."


def knights_tour(size, start=(0, 0)):
    moves = [(a, b) for a, b in permutations((1, 2, -1, -2), 2) if abs(a) != abs(b)]
    board = {start: 1}

    def free(place):
        return [(r, c) for a, b in moves if 0 <= (r := place[0] + a) < size and 0 <= (c := place[1] + b) < size and (r, c) not in board]

    place = start
    while options := free(place):
        place = min(options, key=lambda option: (len(free(option)), option))
        board[place] = len(board) + 1
    return board


def ladder(start, goal, words):
    queue, before = deque([start]), {start: None}
    while queue:
        word = queue.popleft()
        if word == goal:
            path = []
            while word:
                path.append(word)
                word = before[word]
            return path[::-1]
        for i, letter in product(range(len(word)), ascii_lowercase):
            other = word[:i] + letter + word[i + 1 :]
            if other in words and other not in before:
                before[other] = word
                queue.append(other)


def jugs(sizes, goal):
    start = (0,) * len(sizes)
    queue, before = deque([start]), {start: None}
    while queue:
        state = queue.popleft()
        if goal in state:
            steps = []
            while state is not None:
                steps.append(state)
                state = before[state]
            return steps[::-1]
        for i in range(len(sizes)):
            options = [state[:i] + (level,) + state[i + 1 :] for level in (0, sizes[i])]
            for j in range(len(sizes)):
                if i != j:
                    poured = min(state[i], sizes[j] - state[j])
                    levels = list(state)
                    levels[i], levels[j] = levels[i] - poured, levels[j] + poured
                    options.append(tuple(levels))
            for option in options:
                if option not in before:
                    before[option] = state
                    queue.append(option)


MAZE = """
#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#......E#
#########""".strip().splitlines()


def maze_path(maze):
    cells = {(r, c): cell for r, row in enumerate(maze) for c, cell in enumerate(row)}
    start, end = (next(place for place, cell in cells.items() if cell == sign) for sign in "SE")
    queue, came = deque([start]), {start: None}
    while end not in came:
        r, c = place = queue.popleft()
        for other in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if cells[other] != "#" and other not in came:
                came[other] = place
                queue.append(other)
    place = came[end]
    while place != start:
        cells[place] = "*"
        place = came[place]
    return "\n".join("".join(cells[r, c] for c in range(len(maze[0]))) for r in range(len(maze)))


def cryptarithm(puzzle):
    left, right = puzzle.split("=")
    words = [word.strip() for word in left.split("+")] + [right.strip()]
    letters = sorted(set("".join(words)))
    first = {word[0] for word in words}
    for digits in permutations(range(10), len(letters)):
        value = dict(zip(letters, digits))
        if all(value[letter] for letter in first):
            *parts, total = (int("".join(str(value[c]) for c in word)) for word in words)
            if sum(parts) == total:
                return value, parts, total


def magic_square(n):
    square = [[0] * n for _ in range(n)]
    r, c = 0, n // 2
    for number in range(1, n * n + 1):
        square[r][c] = number
        up, right = (r - 1) % n, (c + 1) % n
        r, c = (up, right) if not square[up][right] else ((r + 1) % n, c)
    return square


def hanoi(n, a="a", b="b", c="c"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


solved = next(solve_sudoku(SUDOKU))
print(*(solved[i : i + 9] for i in range(0, 81, 9)), sep="\n")
tour = knights_tour(6)
for r in range(6):
    print(*(f"{tour.get((r, c), 0):3}" for c in range(6)))
print(ladder("cold", "warm", {"cold", "cord", "card", "ward", "warm", "word", "worm"}), ladder("a", "b", {"a"}))
print(jugs((3, 5), 4))
print(maze_path(MAZE))
print(cryptarithm("to + go = out"))
for row in magic_square(5):
    print(*(f"{n:2}" for n in row), "=", sum(row))
print("".join(hanoi(3)), sum(1 for _ in hanoi(10)), [c for n in (2, 3) for c in combinations((1, 3, 5, 7), n) if sum(c) == 8])
queens = [p for p in permutations(range(6)) if len({p[i] + i for i in range(6)}) == len({p[i] - i for i in range(6)}) == 6]
print(queens, sys.getrecursionlimit())
