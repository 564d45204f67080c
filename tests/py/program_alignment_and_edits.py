# Edit distance with its script, Damerau swaps, an alignment drawn, spelling suggestions, a line diff.
from functools import lru_cache


def edits(old, new):
    """The fewest steps from old to new, as (letter, from, to) triples."""
    rows, columns = len(old) + 1, len(new) + 1
    cost = [[i + j if not i * j else 0 for j in range(columns)] for i in range(rows)]
    for i in range(1, rows):
        for j in range(1, columns):
            cost[i][j] = min(cost[i - 1][j] + 1, cost[i][j - 1] + 1,
                             cost[i - 1][j - 1] + (old[i - 1] != new[j - 1]))
    steps, i, j = [], rows - 1, columns - 1
    while i or j:
        if i and j and cost[i][j] == cost[i - 1][j - 1] + (old[i - 1] != new[j - 1]):
            i, j = i - 1, j - 1
            steps.append(("keep" if old[i] == new[j] else "change", old[i], new[j]))
        elif i and cost[i][j] == cost[i - 1][j] + 1:
            i -= 1
            steps.append(("drop", old[i], None))
        else:
            j -= 1
            steps.append(("add", None, new[j]))
    return cost[-1][-1], steps[::-1]


def draw(steps):
    signs = {"keep": "|", "change": "x", "drop": "-", "add": "+"}
    for line in zip(*((a or " ", signs[kind], b or " ") for kind, a, b in steps)):
        print("   ", "".join(line))


def damerau(a, b):
    @lru_cache(maxsize=None)
    def far(i, j):
        if not i or not j:
            return i + j
        best = min(far(i - 1, j) + 1, far(i, j - 1) + 1, far(i - 1, j - 1) + (a[i - 1] != b[j - 1]))
        if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
            best = min(best, far(i - 2, j - 2) + 1)
        return best
    return far(len(a), len(b))


def one_edit(word):
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    letters = "abcdefghijklmnopqrstuvwxyz"
    return ({a + b[1:] for a, b in cuts if b} | {a + b[1] + b[0] + b[2:] for a, b in cuts if b[1:]}
            | {a + c + b[1:] for a, b in cuts for c in letters if b}
            | {a + c + b for a, b in cuts for c in letters})


def line_diff(old, new):
    for kind, before, after in edits(old.splitlines(), new.splitlines())[1]:
        match kind:
            case "keep":
                yield "  " + before
            case "change":
                yield from ("- " + before, "+ " + after)
            case "drop" | "add" as sign:
                yield f"{'-' if sign == 'drop' else '+'} {before or after}"


for old, new in (("kitten", "sitting"), ("saturday", "sunday"), ("", "abc"), ("same", "same")):
    distance, steps = edits(old, new)
    print(old or "''", "->", new, distance, [f"{kind} {a or b}" for kind, a, b in steps if kind != "keep"])
    draw(steps)
print([damerau(*pair.split()) for pair in ("form from", "ca abc", "teh the", "abcd badc")])
print(len(one_edit("cat")), sorted(one_edit("cat") & {"cart", "act", "at", "bat", "dog", "cats", "cat"}))
known = "the quick brown fox jumps over lazy dogs".split()
for wrong in ("teh", "quik", "browm", "dgos", "xylophone"):
    near = sorted((damerau(wrong, word), word) for word in known if damerau(wrong, word) <= 2)
    print(wrong, "->", near[0][1] if near else "?", near)
print(*line_diff("eggs\nmilk\nbread", "eggs\nbutter\nmilk\nrye bread\ntea"), sep="\n")
print(edits([1, 2, 3], (2, 3, 4)))
