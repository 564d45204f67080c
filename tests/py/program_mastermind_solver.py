# Mastermind: scoring, the codes still possible, a solver for every secret, seeded secrets, bad guesses.
import random
from collections import Counter, defaultdict
from itertools import product
from typing import NamedTuple


class Score(NamedTuple):
    black: int
    white: int

    def __str__(self):
        return "#" * self.black + "o" * self.white or "-"


def score(secret, guess):
    black = sum(a == b for a, b in zip(secret, guess))
    return Score(black, (Counter(secret) & Counter(guess)).total() - black)


class Mastermind:
    def __init__(self, colours="rgbyw", size=3):
        self.colours, self.size = colours, size
        self.codes = ["".join(code) for code in product(colours, repeat=size)]

    def check(self, guess):
        if len(guess) != self.size:
            raise ValueError(f"{guess!r} has {len(guess)} pegs, not {self.size}")
        if unknown := set(guess) - set(self.colours):
            raise ValueError(f"no such colour: {', '.join(sorted(unknown))}")
        return guess

    def split(self, guess, codes):
        parts = defaultdict(list)
        for code in codes:
            parts[score(code, guess)].append(code)
        return parts

    def choose(self, codes):
        """The possible code whose worst answer leaves the fewest."""
        return min(codes, key=lambda guess: (max(map(len, self.split(guess, codes).values())), guess))

    def tree(self, codes=None, guess=None):
        codes = codes or self.codes
        guess = guess or self.choose(codes)
        return guess, {answer: self.tree(part) for answer, part in self.split(guess, codes).items()
                       if answer.black < self.size}


def solve(secret, tree):
    guess, branches = tree
    answer = score(secret, guess)
    yield guess, answer
    if answer in branches:
        yield from solve(secret, branches[answer])


print(*(score(*pair.split()) for pair in ("rgb rgb", "rgb bgr", "rrg gry", "ywy rgb", "rrr rrg")))
game = Mastermind()
parts = game.split("rrg", game.codes)
for answer in sorted(parts, reverse=True):
    print(f"{answer!s:<4}{len(parts[answer]):>4} {parts[answer][:6]}")
tree = game.tree(guess="rgb")
lengths = Counter(len(list(solve(secret, tree))) for secret in game.codes)
print(sorted(lengths.items()), round(sum(n * many for n, many in lengths.items()) / lengths.total(), 3))
random.seed(2024)
for _ in range(4):
    secret = "".join(random.choices(game.colours, k=game.size))
    print(secret, " ".join(f"{guess}:{answer}" for guess, answer in solve(secret, tree)))
for guess in ("rgb", "rg", "rgx", "xyz", ""):
    try:
        print("fine", game.check(guess))
    except ValueError as error:
        print(error)
