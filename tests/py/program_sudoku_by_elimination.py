# A sudoku solver: candidates as sets, elimination, guessing at the smallest choice, its work counted.
from itertools import product

DIGITS = frozenset("123456789")
CELLS = list(product(range(9), repeat=2))
UNITS = ([[(r, c) for c in range(9)] for r in range(9)] + [[(r, c) for r in range(9)] for c in range(9)]
         + [[(3 * i + r, 3 * j + c) for r in range(3) for c in range(3)]
            for i in range(3) for j in range(3)])
PEERS = {cell: {peer for unit in UNITS if cell in unit for peer in unit} - {cell} for cell in CELLS}


class Contradiction(Exception):
    def __str__(self):
        row, column = self.args[0]
        return f"row {row + 1}, column {column + 1} has no digit left"


class Grid(dict):
    guesses = 0

    @classmethod
    def read(cls, text):
        marks = [mark for mark in text if mark in ".0123456789"]
        if len(marks) != 81:
            raise ValueError(f"81 cells wanted, not {len(marks)}")
        grid = cls.fromkeys(CELLS, DIGITS)
        for cell, mark in zip(CELLS, marks):
            if mark in DIGITS:
                grid.place(cell, mark)
        return grid

    def place(self, cell, digit):
        for other in self[cell] - {digit}:
            self.strike(cell, other)
        if not self[cell]:
            raise Contradiction(cell)

    def strike(self, cell, digit):
        if digit not in self[cell]:
            return
        self[cell] -= {digit}
        match len(self[cell]):
            case 0:
                raise Contradiction(cell)
            case 1:
                last, = self[cell]
                for peer in PEERS[cell]:
                    self.strike(peer, last)
        for unit in UNITS:
            if cell in unit:
                homes = [home for home in unit if digit in self[home]]
                if len(homes) == 1 and len(self[homes[0]]) > 1:
                    self.place(homes[0], digit)

    def solve(self):
        open_cells = [cell for cell in CELLS if len(self[cell]) > 1]
        if not open_cells:
            return self
        cell = min(open_cells, key=lambda cell: len(self[cell]))
        for digit in sorted(self[cell]):
            trial = Grid(self)
            Grid.guesses += 1
            try:
                trial.place(cell, digit)
                return trial.solve()
            except Contradiction:
                continue
        raise Contradiction(cell)

    def __str__(self):
        rows = ["".join(min(self[r, c]) if len(self[r, c]) == 1 else "." for c in range(9))
                for r in range(9)]
        return "\n".join(" ".join(row[i:i + 3] for i in (0, 3, 6)) for row in rows)


easy = Grid.read("53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79")
print(easy, sum(len(digits) == 1 for digits in easy.values()), sep="\n")
hard = Grid.read("8.......... 36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..."[0:9]
                 + "..36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..")
print(sum(len(digits) == 1 for digits in hard.values()), "cells known at first")
solved = hard.solve()
print(solved, Grid.guesses, sep="\n")
print(all({min(solved[cell]) for cell in unit} == DIGITS for unit in UNITS))
for text in ("55" + "." * 79, "1234", "12345678." + "9".rjust(18, ".") + "." * 54):
    try:
        print(Grid.read(text))
    except (Contradiction, ValueError) as error:
        print(type(error).__name__, error)
