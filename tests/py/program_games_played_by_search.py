# Perfect play: noughts and crosses by minimax with pruning, Nim by its sum, a generic game class.
from abc import ABC, abstractmethod
from functools import reduce
from operator import xor


class Game(ABC):
    @abstractmethod
    def moves(self): ...

    @abstractmethod
    def after(self, move): ...

    @abstractmethod
    def result(self):
        """1 won by the player to move, -1 lost, 0 drawn, None goes on."""

    def best(self, alpha=-2, beta=2):
        result = self.result()
        if result is not None:
            return result, None
        Game.looked += 1
        chosen = None
        for move in self.moves():
            value = -self.after(move).best(-beta, -alpha)[0]
            if value > alpha:
                alpha, chosen = value, move
            if alpha >= beta:
                break
        return alpha, chosen


class Noughts(Game):
    lines = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    def __init__(self, board="." * 9):
        self.board = board
        self.player = "xo"[(9 - board.count(".")) % 2]

    def moves(self):
        return sorted((i for i in range(9) if self.board[i] == "."), key=lambda i: "402681357".index(str(i)))

    def after(self, move):
        if self.board[move] != ".":
            raise ValueError(f"{move} is taken by {self.board[move]}")
        return Noughts(self.board[:move] + self.player + self.board[move + 1:])

    def result(self):
        if any(len({self.board[i] for i in line}) == 1 != self.board[line[0]].count(".")
               for line in self.lines):
            return -1
        return None if "." in self.board else 0

    def __str__(self):
        return " ".join(self.board[i:i + 3] for i in (0, 3, 6))


class Nim(Game):
    def __init__(self, *heaps):
        self.heaps = heaps

    def moves(self):
        return [(i, n) for i, heap in enumerate(self.heaps) for n in range(1, heap + 1)]

    def after(self, move):
        heaps = list(self.heaps)
        heaps[move[0]] -= move[1]
        return type(self)(*heaps)

    def result(self):
        return None if any(self.heaps) else -1

    def by_sum(self):
        total = reduce(xor, self.heaps, 0)
        return (1, next((i, h - (h ^ total)) for i, h in enumerate(self.heaps) if h ^ total < h)) \
            if total else (-1, None)


def play(game):
    while game.result() is None:
        value, move = game.best()
        yield move, value
        game = game.after(move)
    yield game


Game.looked = 0
for board in ("x.o.x.o..", "xx.oo....", "x...o...x", "xoxoxoox.", "x...o...."):
    game = Noughts(board)
    value, move = game.best()
    print(game, f"{game.player} to move:", {1: "wins", 0: "draws", -1: "loses"}.get(value), "with", move)
print(Game.looked, "positions looked at")
*steps, end = play(Noughts("x...o...."))
print(steps, end, end.result())
for heaps in ((1, 2, 3), (3, 4), (1, 1, 2), (2, 2)):
    searched, summed = Nim(*heaps).best(), Nim(*heaps).by_sum()
    print(heaps, searched, summed, searched[0] == summed[0])
for wrong in (lambda: Noughts("x........").after(0), Game, lambda: Nim(1).after((3, 1))):
    try:
        wrong()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
