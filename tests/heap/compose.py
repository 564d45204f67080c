#!/usr/bin/env python3
"""Writes a random program about memory, put together from phrases.py and
scenes.py.

    tests/heap/compose.py SEED

Where generate.py works out each statement, this one picks from tables: of expressions
that make an object of a kind, of statements that change one, of things to print about it,
and of small scenes of several lines. They stand in the module, in functions, in loops
(which warm their instructions up) and in generators. What depends on the machine is left
alone: counts of objects that CPython's own modules use, orders that come from addresses.
"""
import re
import sys
from pathlib import Path

import phrases
import scenes
from generate import Random

ATTRIBUTES = ("a", "b", "next", "me", "other", "x")
KEYS = ("'k'", "'z'", "'new'", "1", "2.5", "(1, 2)", "None", "'two words'")
PLACE = re.compile(r"\$(new_)?([a-z]+)(?::([a-z]+))?")


def lines_of(text):
    return [line.strip() for line in text.strip().split("\n")]


def scenes_of(text):
    return [[line[4:] for line in scene.strip("\n").split("\n")] for scene in text.split("    --\n")]


HEAD = (Path(__file__).resolve().parent / "compose_head.py").read_text().rstrip("\n")
MAKE = {kind: lines_of(text) for kind, text in phrases.MAKE.items()}
CHANGE = {kind: lines_of(text) for kind, text in phrases.CHANGE.items()}
KINDS = {kind: text.split() for kind, text in phrases.KINDS.items()}
SHOW = lines_of(scenes.SHOW)
SCENES = scenes_of(scenes.SCENES)


class Writer:
    """A program that is being written: its lines, and the variables of where it stands."""

    def __init__(self, seed):
        self.random = Random(seed ^ 0x5EED)
        self.names = {}
        self.made = 0
        self.labels = 0
        self.prefix = "v"
        self.nested = False  # in a statement of several lines

    def new_name(self, kind):
        self.made += 1
        name = f"{self.prefix}{self.made}"
        self.names[name] = kind
        return name

    def label(self):
        self.labels += 1
        return str(self.labels)

    # --- phrases ---

    def variable(self, kind):
        """A variable of the kind, or None."""
        wanted = KINDS.get(kind, [kind])
        names = [name for name, has in self.names.items() if has in wanted]
        return self.random.pick(names) if names else None

    def drawn(self, kind, depth):
        """What stands for the kind in a phrase."""
        if kind == "n":
            return str(self.random.below(12))
        if kind == "big":
            return str(self.random.below(70))
        if kind == "label":
            return self.label()
        if kind == "attr":
            return self.random.pick(ATTRIBUTES)
        if kind == "key":
            return self.random.pick(KEYS)
        if kind == "value":
            return self.expression(self.random.pick(list(MAKE)), depth + 1)
        name = self.variable(kind) if self.random.chance(85) else None
        if name:
            return name
        if depth < 2 and (kind in MAKE or self.random.chance(40)):
            return self.expression(self.random.pick(KINDS.get(kind, [kind])), depth + 1)
        fresh = phrases.FRESH.get(kind) or (MAKE[kind][0] if depth < 4 else "kept",)
        return self.filled(self.random.pick(fresh), {}, depth + 1)

    def filled(self, phrase, called, depth=0):
        """The phrase with its places taken. called: names that the phrase has given."""
        fresh = {}  # bound only behind the phrase

        def take(place):
            new, kind, name = place.groups()
            if new:
                called[name] = self.new_name(kind)
                fresh[called[name]] = self.names.pop(called[name])
                return called[name]
            if name is None and kind in called:
                return called[kind]
            text = self.drawn(kind, depth)
            if not text.isidentifier() and place.string[place.end():place.end() + 1] in (".", "["):
                text = f"({text})"
            if name:
                called[name] = text
            return text

        text = PLACE.sub(take, phrase)
        self.names.update(fresh)
        return text

    def expression(self, kind, depth=0):
        return self.filled(self.random.pick(MAKE[kind]), {}, depth)

    # --- statements: lists of lines ---

    def assign(self):
        kind = self.random.pick(list(MAKE))
        text = self.expression(kind)
        if self.names and self.random.chance(20):
            name = self.random.pick(list(self.names))
            self.names[name] = kind
        else:
            name = self.new_name(kind)
        return guarded([f"{name} = {text}"], name)

    def alias(self):
        old = self.variable("any")
        return [f"{self.new_name(self.names[old])} = {old}"] if old else self.assign()

    def drop(self):
        old = self.variable("any")
        if not old:
            return self.assign()
        if self.prefix == "v" and not self.nested:
            del self.names[old]
            return [f"del {old}"]
        return [f"{old} = None"]

    def change(self):
        old = self.variable("any")
        changes = CHANGE.get(self.names.get(old))
        return guarded([self.only_names(self.random.pick(changes))]) if changes else self.assign()

    def only_names(self, phrase):
        """The phrase filled, where what it assigns to must be a variable."""
        target = re.match(r"\$([a-z]+)(:[a-z]+)? (=|[-+*/|&^]+=) ", phrase)
        if not target:
            return self.filled(phrase, {})
        name = self.variable(target[1]) or "kept"
        called = {target[2][1:]: name} if target[2] else {}
        return name + self.filled(phrase[target.end(2) if target[2] else target.end(1):], called)

    def show(self):
        return guarded([self.filled(self.random.pick(SHOW), {})])

    def scene(self):
        called = {}
        names = dict(self.names)
        lines = [self.filled(line, called) for line in self.random.pick(SCENES)]
        made = [name for name in self.names if name not in names]
        return [f"{' = '.join(made)} = None"] * bool(made) + guarded(lines)

    def collect(self):
        return [self.random.pick((
            "print('gc', gc.collect())", "print('gc', gc.collect())", "print('gc0', gc.collect(0))",
            "print('gc1', gc.collect(1))", "kept.clear()", "del kept[:]", "print('count', gc.get_count()[1:])",
        ))]

    def loop(self):
        count = self.random.pick((2, 3, 9, 18))
        body = self.statements(1 + self.random.below(2))
        return guarded([f"for turn in range({count}):"] + indented(body))

    def function(self):
        """A function with statements of its own, called there and then, or a generator."""
        outer = self.names, self.prefix, self.nested
        self.labels += 1
        name = f"f{self.labels}"
        self.names, self.prefix = {"p": "any", "q": "any"}, f"w{self.labels}_"
        body = self.statements(2 + self.random.below(6))
        if self.random.chance(30):
            body.insert(0, f"yield {self.random.pick('pq')}")
            body.append("yield p")
        end = self.variable("any") or "q"
        body.append(self.random.pick((f"return {end}", f"return [{end}, p]", "raise Trouble(p)", f"return lambda: {end}", "pass")))
        self.names, self.prefix, self.nested = outer
        lines = [f"def {name}(p, q=None):"] + indented(body)
        call = f"{name}({self.drawn('any', 1)}, {self.drawn('any', 1)})"
        lines += self.called(name, call)
        return lines + ([f"del {name}"] if self.random.chance(60) and not self.nested else [])

    def called(self, name, call):
        choice = self.random.below(4)
        if choice == 0:
            return guarded([call])
        if choice == 1:
            return guarded([f"for turn in range(9): {call}"])
        result = self.new_name("any")
        if choice == 2:
            return [f"{result} = caught({name}, {self.drawn('any', 1)})"]
        return [f"{result} = None"] + guarded([f"{result} = {call}"])

    def statements(self, many):
        nested, self.nested = self.nested, True
        lines = []
        for _ in range(many):
            lines += self.statement()
        self.nested = nested
        return lines

    def statement(self):
        choice = self.random.below(100)
        for limit, make in STATEMENTS:
            if choice < limit and not (self.nested and make in (Writer.loop, Writer.function)):
                return make(self)
        return self.show()

    def program(self):
        start = ["gc.disable()", "gc.collect()"]
        if self.random.chance(20):
            start = ["gc.collect()", "gc.freeze()", "gc.collect()",
                     f"gc.set_threshold({5 + self.random.below(60)}, {1 + self.random.below(4)}, {1 + self.random.below(4)})"]
        chunks = [[HEAD], start]
        for _ in range(15 + self.random.below(35)):
            chunks.append(self.statement())
        chunks.append(["print('end', gc.collect())"])
        return ["\n".join(lines) + "\n" for lines in chunks]


STATEMENTS = (
    (24, Writer.assign), (28, Writer.alias), (35, Writer.drop), (52, Writer.change), (72, Writer.scene),
    (76, Writer.collect), (80, Writer.loop), (84, Writer.function),
)


def indented(lines):
    return ["    " + line for line in lines]


def guarded(lines, name=None):
    """The lines, with whatever they raise told and dropped. name: bound in any case."""
    handler = f"{name} = None; " if name else ""
    return ["try:"] + indented(lines) + [f"except Exception as error: {handler}print(type(error).__name__)"]


def chunks_of(seed):
    return Writer(seed).program()


if __name__ == "__main__":
    sys.stdout.write("".join(chunks_of(int(sys.argv[1]))))
