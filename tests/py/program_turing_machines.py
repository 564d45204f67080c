# Machines of theory: a Turing machine from a table, a finite automaton made deterministic, a pushdown check.
from collections import defaultdict, deque
from itertools import product


class Turing:
    def __init__(self, table, start, blank="_"):
        self.rules, self.start, self.blank = {}, start, blank
        for line in table.strip().splitlines():
            state, read, write, move, after = line.split()
            if (state, read) in self.rules:
                raise ValueError(f"two rules for {state} reading {read}")
            self.rules[state, read] = write, {"L": -1, "R": 1, "S": 0}[move], after

    def run(self, text, limit=500):
        tape, place, state = defaultdict(lambda: self.blank, enumerate(text)), 0, self.start
        for step in range(limit):
            if state == "halt":
                break
            try:
                tape[place], move, state = self.rules[state, tape[place]]
            except KeyError:
                return f"stuck in {state} on {tape[place]} after {step}"
            place += move
        else:
            return f"no end in {limit} steps"
        cells = "".join(tape[i] for i in range(min(tape), max(tape) + 1))
        return cells.strip(self.blank), step


def deterministic(rules, start, finals):
    """Subset construction: rules map (state, letter) to a set; the letter '' moves for free."""
    letters = sorted({letter for _, letter in rules} - {""})

    def closed(states):
        states, todo = set(states), list(states)
        while todo:
            for after in rules.get((todo.pop(), ""), ()):
                if after not in states:
                    states.add(after)
                    todo.append(after)
        return frozenset(states)
    first = closed({start})
    names, table, queue = {first: 0}, {}, deque([first])
    while queue:
        here = queue.popleft()
        for letter in letters:
            there = closed(set().union(*(rules.get((s, letter), set()) for s in here)))
            if there not in names:
                names[there] = len(names)
                queue.append(there)
            table[names[here], letter] = names[there]
    return table, {name for states, name in names.items() if states & finals}


def accepts(machine, word):
    table, finals = machine
    state = 0
    for letter in word:
        state = table.get((state, letter))
    return state in finals


def balanced(text, pairs={")": "(", "]": "[", "}": "{"}):
    stack = []
    for place, mark in enumerate(text):
        if mark in pairs.values():
            stack.append((mark, place))
        elif mark in pairs:
            if not stack or stack.pop()[0] != pairs[mark]:
                return f"{mark} at {place} closes nothing"
    return f"{stack[-1][0]} at {stack[-1][1]} stays open" if stack else "balanced"


add_one = Turing("""
    right 0 0 R right
    right 1 1 R right
    right _ _ L carry
    carry 1 0 L carry
    carry 0 1 S halt
    carry _ 1 S halt""", "right")
print([add_one.run(text) for text in ("1011", "111", "0", "", "12")])
busy = Turing("a _ 1 R b\na 1 1 L b\nb _ 1 L a\nb 1 1 R halt", "a")
print(busy.run(""), Turing("a _ _ R a", "a").run("", 99), sorted(busy.rules)[0])
ends_in_ab = {("s", "a"): {"s", "p"}, ("s", "b"): {"s"}, ("p", "b"): {"q"}}
machine = deterministic(ends_in_ab, "s", {"q"})
print(machine)
words = ["".join(letters) for size in range(6) for letters in product("ab", repeat=size)]
print(all(accepts(machine, word) == word.endswith("ab") for word in words), len(words))
evens = deterministic({("e", ""): {"x", "y"}, ("x", "a"): {"X"}, ("X", "a"): {"x"}, ("x", "b"): {"x"},
                       ("X", "b"): {"X"}, ("y", "b"): {"Y"}, ("Y", "b"): {"y"}}, "e", {"x", "y"})
print(len(evens[0]), sorted(evens[1]), [word for word in words if len(word) < 4 and accepts(evens, word)])
print([balanced(text) for text in ("{[()]}()", "(]", "((", "", "a)b", "{[(])}")])
for table in ("a 0 0 X a", "a 0 0 R a\na 0 1 R b", "a 0"):
    try:
        Turing(table, "a")
    except (LookupError, ValueError) as error:
        print(type(error).__name__, error)
