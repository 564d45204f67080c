#!/usr/bin/env python3
"""Writes a random program of Python that says what it does.

    tests/fuzz/generate.py SEED

The program is deterministic, always ends, and prints the value of everything it computes,
exceptions included. The same seed gives the same program. What it is made of:
expressions over typed variables (numbers, text, lists, tuples, dicts, sets), statements,
functions with every kind of parameter, closures, generators, classes with special methods,
exceptions with handlers, comprehensions, pattern matching, formatting.
"""
import random
import sys

INTS = "0 1 2 3 -1 -7 10 255 256 257 1000003 -2147483649 2**63 10**25 -3**40".split()
FLOATS = "0.0 -0.0 0.5 1.5 -2.25 3.14159 1e16 1e-7 123456789.125 1/3 float('inf')".split()
STRINGS = ["''", "'a'", "'abc'", "'Hello, World'", "'x\\ty'", "'äöü'", "'日本'", "'12'", "' pad '",
           "'a,b,,c'", "'aXbXc'", "'%d'", "'ß'", "'\\x00\\x7f'", "\"it's\"", "'UPPER lower'"]
BYTES = ["b''", "b'abc'", "b'\\x00\\xff'", "b'a,b'", "bytes(3)", "bytes([65, 66])"]
SPECS = ["", "5", ">8", "<8", "^9", "*^12", "08", "+", ",", "_", ".3f", "e", "g", "%", "x", "#x", "b",
         "o", "10.2f", "c", "s", "10s", ".2", "=+8", "n", "#b", "_b", "08.2f", "+.1e"]
KINDS = ["int", "float", "str", "list", "tuple", "dict", "set", "bool"]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.depth = 0
        self.names = 0
        self.scope = [{}]  # name -> kind
        self.functions = []  # (name, number of arguments)
        self.classes = []
        self.in_loop = False
        self.in_generator = False

    # --- small things ---

    def pick(self, choices):
        return self.random.choice(choices)

    def chance(self, share):
        return self.random.random() < share

    def line(self, text):
        self.lines.append("    " * self.depth + text)

    def new_name(self, prefix="v"):
        self.names += 1
        return f"{prefix}{self.names}"

    def variable(self, kind):
        found = [name for scope in self.scope for name, of in scope.items() if of == kind]
        return self.pick(found) if found else None

    # --- expressions ---

    def expression(self, kind, depth=3):
        if depth <= 0 or self.chance(0.15):
            return self.atom(kind)
        return getattr(self, kind + "_expression")(depth - 1)

    def any_expression(self, depth=3):
        return self.expression(self.pick(KINDS), depth)

    def atom(self, kind):
        name = self.variable(kind)
        if name and self.chance(0.7):
            return name
        if kind == "int":
            return self.pick(INTS)
        if kind == "float":
            return self.pick(FLOATS)
        if kind == "str":
            return self.pick(STRINGS)
        if kind == "bool":
            return self.pick(["True", "False"])
        if kind == "list":
            return self.pick(["[]", "[1, 2, 3]", "[3, 1, 2]", "['b', 'a']", "[[1], [2]]", "list('abc')",
                              "list(range(5))", "[None, 0]", "[1.5, True]"])
        if kind == "tuple":
            return self.pick(["()", "(1,)", "(1, 2)", "('a', 1)", "(1, (2, 3))", "tuple('xy')"])
        if kind == "dict":
            return self.pick(["{}", "{'a': 1}", "{1: 'one', 2: 'two'}", "{'k': [1], 'l': (2,)}",
                              "dict(x=1, y=2)", "dict.fromkeys('ab', 0)"])
        return self.pick(["set()", "{1, 2, 3}", "{'a'}", "{1, 2} | {3}", "set(range(4))"])

    def int_expression(self, d):
        sub = lambda kind="int": self.expression(kind, d)
        choice = self.random.randrange(17)
        if choice < 5:
            return f"({sub()} {self.pick(['+', '-', '*', '&', '|', '^'])} {sub()})"
        if choice == 5:
            return f"({sub()} {self.pick(['//', '%'])} {sub()})"
        if choice == 6:
            return f"({sub()} {self.pick(['<<', '>>'])} {self.random.randrange(0, 70)})"
        if choice == 7:
            return f"({sub()} ** {self.random.randrange(0, 5)})"
        if choice == 8:
            return f"{self.pick(['-', '~', '+'])}{sub()}"
        if choice == 9:
            return f"len({sub(self.pick(['str', 'list', 'tuple', 'dict', 'set']))})"
        if choice == 10:
            return f"{self.pick(['abs', 'int', 'hash', 'round'])}({sub(self.pick(['int', 'float', 'bool']))})"
        if choice == 11:
            return f"sum({self.pick(['[1, 2]', 'range(7)', '(3, -3)'])}, {sub()})"
        if choice == 12:
            return f"divmod({sub()}, {sub()})[{self.random.randrange(2)}]"
        if choice == 13:
            return f"{sub(self.pick(['str', 'list', 'tuple']))}.{self.pick(['count', 'index'])}({self.atom('str')})"
        if choice == 14:
            return f"({sub()} if {sub('bool')} else {sub()})"
        if choice == 15:
            return f"({sub()}).{self.pick(['bit_length()', 'bit_count()', 'numerator', 'real'])}"
        return f"{self.pick(['max', 'min'])}({sub()}, {sub()}, key=lambda q: -q)"

    def float_expression(self, d):
        sub = lambda kind="float": self.expression(kind, d)
        choice = self.random.randrange(7)
        if choice < 3:
            return f"({sub()} {self.pick(['+', '-', '*', '/', '//', '%'])} {sub(self.pick(['float', 'int']))})"
        if choice == 3:
            return f"round({sub()}, {self.random.randrange(-2, 6)})"
        if choice == 4:
            return f"float({sub(self.pick(['int', 'float', 'str']))})"
        if choice == 5:
            return f"abs({sub()})"
        return f"({sub()} if {sub('bool')} else {sub()})"

    def bool_expression(self, d):
        kind = self.pick(KINDS)
        a, b = self.expression(kind, d), self.expression(kind, d)
        choice = self.random.randrange(8)
        if choice < 3:
            return f"({a} {self.pick(['==', '!=', '<', '<=', '>', '>='])} {b})"
        if choice == 3:
            return f"(not {self.any_expression(d)})"
        if choice == 4:
            return f"bool({self.any_expression(d)} {self.pick(['and', 'or'])} {self.any_expression(d)})"
        if choice == 5:
            return f"({self.any_expression(d)} {self.pick(['in', 'not in'])} {self.expression(self.pick(['list', 'tuple', 'str', 'dict', 'set']), d)})"
        if choice == 6:
            return f"isinstance({self.any_expression(d)}, {self.pick(['int', 'str', '(int, float)', 'list', 'object'])})"
        i = lambda: self.expression("int", d)
        return f"({i()} < {i()} <= {i()})"

    def str_expression(self, d):
        sub = lambda kind="str": self.expression(kind, d)
        choice = self.random.randrange(14)
        if choice == 0:
            return f"({sub()} + {sub()})"
        if choice == 1:
            return f"({sub()} * {self.random.randrange(-1, 4)})"
        if choice == 2:
            return f"{self.pick(['str', 'repr', 'ascii'])}({self.any_expression(d)})"
        if choice == 3:
            method = self.pick(["upper()", "lower()", "title()", "strip()", "swapcase()", "capitalize()",
                                "casefold()", "zfill(6)", "center(11, '*')", "ljust(7)", "rjust(7, '.')",
                                "expandtabs(4)", "lstrip('aH ')", "rstrip()", "replace('a', 'bb')",
                                "replace('', '-', 2)", "removeprefix('a')", "removesuffix('c')"])
            return f"{sub()}.{method}"
        if choice == 4:
            return f"{sub()}[{self.slice()}]"
        if choice == 5:
            return f"{sub()}[{self.random.randrange(-3, 4)}]"
        if choice == 6:
            kind = self.pick(["int", "float", "str", "bool"])
            return f"format({sub(kind)}, {self.pick(SPECS)!r})"
        if choice in (7, 8):
            kind = self.pick(["int", "float", "str", "list"])
            inner = self.atom(kind)
            if "'" in inner or '"' in inner or "\\" in inner or "{" in inner:
                inner = self.variable(kind) or "0"
            spec = self.pick(["", "!r", "!s", "=", ":" + self.pick(SPECS[:6]), "!r:>10"])
            return "f\"<{" + inner + spec + "}>\""
        if choice == 9:
            spec = self.pick(["%d", "%5d", "%-6d|", "%s", "%r", "%x", "%08.3f", "%e", "%g", "%c", "%+d", "%%%s"])
            return f"({spec!r} % ({self.any_expression(d)},))"
        if choice == 10:
            return f"{sub()}.join(map(str, {sub(self.pick(['list', 'tuple']))}))"
        if choice == 11:
            return f"'{{}}-{{0!r}}-{{1:>5}}'.format({self.any_expression(d)}, {sub()})" if self.chance(0.2) else \
                f"'{{}}/{{}}'.format({self.any_expression(d)}, {self.any_expression(d)})"
        if choice == 12:
            return f"{self.pick(['chr', 'hex', 'bin', 'oct'])}({sub('int')} % 1000)"
        return f"type({self.any_expression(d)}).__name__"

    def slice(self):
        part = lambda: self.pick(["", "", "0", "1", "2", "-1", "-2", "5"])
        return f"{part()}:{part()}" + (f":{self.pick(['1', '2', '-1', '-2'])}" if self.chance(0.5) else "")

    def list_expression(self, d):
        sub = lambda kind="list": self.expression(kind, d)
        choice = self.random.randrange(12)
        if choice == 0:
            return f"({sub()} + {sub()})"
        if choice == 1:
            return f"({sub()} * {self.random.randrange(-1, 3)})"
        if choice == 2:
            return f"{sub()}[{self.slice()}]"
        if choice == 3:
            return f"sorted({sub(self.pick(['list', 'tuple', 'set', 'str']))}, key={self.pick(['str', 'repr', 'lambda q: (str(type(q)), str(q))'])}, reverse={self.pick(['True', 'False'])})"
        if choice == 4:
            return f"{sub('str')}.{self.pick(['split()', 'split(chr(44))', 'splitlines()', 'partition(chr(88))', 'rsplit(None, 1)'])}"
        if choice == 5:
            return "[" + ", ".join(self.any_expression(d - 1) for _ in range(self.random.randrange(4))) + "]"
        if choice == 6:
            name = self.new_name("i")
            self.scope.append({name: "int"})
            item = self.any_expression(d)
            condition = f" if {self.expression('bool', d - 1)}" if self.chance(0.5) else ""
            self.scope.pop()
            return f"[{item} for {name} in range({self.random.randrange(1, 5)}){condition}]"
        if choice == 7:
            return f"list({self.pick(['reversed', 'enumerate', 'iter'])}({sub(self.pick(['list', 'tuple', 'str']))}))"
        if choice == 8:
            return f"list(zip({sub()}, {sub(self.pick(['list', 'str', 'tuple']))}))"
        if choice == 9:
            return f"list({sub('dict')}.{self.pick(['keys', 'values', 'items'])}())"
        if choice == 10:
            return f"[*{sub(self.pick(['list', 'tuple', 'str']))}, {self.any_expression(d)}]"
        return f"list(filter({self.pick(['None', 'bool', 'lambda q: q != 1'])}, {sub(self.pick(['list', 'tuple']))}))"

    def tuple_expression(self, d):
        sub = lambda kind="tuple": self.expression(kind, d)
        choice = self.random.randrange(4)
        if choice == 0:
            return f"({sub()} + {sub()})"
        if choice == 1:
            return f"tuple({sub(self.pick(['list', 'tuple', 'str']))})"
        if choice == 2:
            return f"{sub()}[{self.slice()}]"
        return "(" + "".join(self.any_expression(d) + ", " for _ in range(self.random.randrange(1, 4))) + ")"

    def dict_expression(self, d):
        sub = lambda kind="dict": self.expression(kind, d)
        choice = self.random.randrange(5)
        if choice == 0:
            return f"({sub()} | {sub()})"
        if choice == 1:
            return "{**" + sub() + ", " + self.expression("str", d) + ": " + self.any_expression(d) + "}"
        if choice == 2:
            name = self.new_name("i")
            self.scope.append({name: "int"})
            key, value = self.expression(self.pick(["int", "str"]), d), self.any_expression(d)
            self.scope.pop()
            return f"{{{key}: {value} for {name} in range({self.random.randrange(1, 5)})}}"
        if choice == 3:
            return f"dict(enumerate({sub(self.pick(['list', 'str', 'tuple']))}))"
        return "{" + ", ".join(f"{self.expression(self.pick(['int', 'str', 'bool']), d)}: {self.any_expression(d)}"
                               for _ in range(self.random.randrange(4))) + "}"

    def set_expression(self, d):
        sub = lambda kind="set": self.expression(kind, d)
        choice = self.random.randrange(4)
        if choice == 0:
            return f"({sub()} {self.pick(['|', '&', '-', '^'])} {sub()})"
        if choice == 1:
            return f"set({sub(self.pick(['str', 'tuple']))})"
        if choice == 2:
            name = self.new_name("i")
            self.scope.append({name: "int"})
            item = self.expression(self.pick(["int", "str"]), d)
            self.scope.pop()
            return f"{{{item} for {name} in range({self.random.randrange(1, 9)})}}"
        return f"frozenset({sub(self.pick(['str', 'set']))})"

    # --- statements ---

    def show(self, expression):
        self.line(f"show({expression})")

    def body(self, statements, budget):
        self.depth += 1
        before = len(self.lines)
        for _ in range(self.random.randrange(1, statements + 1)):
            self.statement(budget - 1)
        if len(self.lines) == before:
            self.line("pass")
        self.depth -= 1

    def block(self, statements, budget):
        """A body whose new names are unknown behind it: it may not have run."""
        self.scope.append({})
        self.body(statements, budget)
        self.scope.pop()

    def statement(self, budget):
        simple = [self.assign, self.assign, self.print_value, self.print_value, self.mutate, self.guarded]
        compound = [self.if_statement, self.for_statement, self.while_statement, self.try_statement,
                    self.match_statement, self.with_statement]
        if self.depth < 2:
            compound += [self.function, self.generator, self.class_statement]
        self.pick(simple if budget <= 0 or self.chance(0.6) else compound)(budget)

    def assign(self, budget):
        kind = self.pick(KINDS)
        choice = self.random.randrange(6)
        if choice == 0 and self.variable(kind) in self.scope[-1]:
            name = self.variable(kind)
            if name in self.scope[-1] and kind in ("int", "float", "str", "list", "tuple"):
                self.line("try:")
                self.line(f"    {name} += {self.expression(kind, 2)}")
                self.line("except Exception as error:")
                self.line("    show(error)")
                return
        name = self.new_name()
        self.line("try:")
        self.line(f"    {name} = {self.expression(kind)}")
        self.line("except Exception as error:")
        self.line(f"    show(error); {name} = {self.literal(kind)}")
        self.scope[-1][name] = kind

    def literal(self, kind):
        return {"int": "7", "float": "2.5", "str": "'s'", "list": "[4, 5]", "tuple": "(6,)", "dict": "{'z': 0}",
                "set": "{9}", "bool": "True"}[kind]

    def print_value(self, budget):
        self.guard(f"show({self.any_expression(4)})")

    def guarded(self, budget):
        if self.functions and self.chance(0.6):
            name, count = self.pick(self.functions)
            wrong = self.random.randrange(-1, 2) if self.chance(0.2) else 0
            arguments = ", ".join(self.any_expression(2) for _ in range(max(0, count + wrong)))
            self.guard(f"show({name}({arguments}))")
        elif self.classes:
            name = self.pick(self.classes)
            call = f"{name}({self.expression('int', 2)})"
            self.guard("show(" + self.pick([f"{call}", f"{call}.get()", f"{call} == {call}", f"{call} + 1",
                                            f"{call}.missing", f"len({call})", f"[*{call}]", f"{call}[1]",
                                            f"{call}.value", f"{call} < {call}"]) + ")")
        else:
            self.print_value(budget)

    def guard(self, text):
        self.line("try:")
        self.line(f"    {text}")
        self.line("except Exception as error:")
        self.line("    show(error)")

    def mutate(self, budget):
        name = self.variable("list")
        if name and self.chance(0.6):
            any2 = self.any_expression(2)
            self.guard(self.pick([
                f"{name}.append({any2})", f"{name}.pop()", f"{name}.reverse()", f"{name}.insert(1, {any2})",
                f"{name}[0] = {any2}", f"del {name}[0]", f"{name}.extend({self.expression('tuple', 2)})",
                f"{name}[{self.slice()}] = {self.expression('list', 2)}", f"del {name}[{self.slice()}]",
                f"{name}.remove({any2})", f"{name}.sort()", f"{name} *= 2" if name in self.scope[-1] else f"{name}.clear()"]))
            self.show(name)
            return
        name = self.variable("dict")
        if name:
            any2 = self.any_expression(2)
            self.guard(self.pick([
                f"{name}[{self.expression('str', 2)}] = {any2}", f"{name}.update({self.expression('dict', 2)})",
                f"show({name}.pop({self.expression('str', 1)}, None))", f"show({name}.setdefault('k', {any2}))",
                f"show({name}.popitem())", f"del {name}['a']", f"show({name}.get({self.expression('str', 1)}))"]))
            self.show(name)
            return
        self.print_value(budget)

    def if_statement(self, budget):
        self.line(f"if truth(lambda: {self.expression('bool')}):")
        self.block(3, budget)
        if self.chance(0.4):
            self.line(f"elif truth(lambda: {self.expression('bool')}):")
            self.block(2, budget)
        if self.chance(0.6):
            self.line("else:")
            self.block(3, budget)

    def for_statement(self, budget):
        name = self.new_name("i")
        iterable = self.pick([f"range({self.random.randrange(1, 6)})", "(3, 1, 2)", "[0, -1]", "{5: 1, 6: 2}",
                              "reversed([1, 2, 3])", "map(int, '123')"])
        self.line(f"for {name} in {iterable}:")
        self.scope.append({name: "int"})
        outer, self.in_loop = self.in_loop, True
        self.body(3, budget)
        if self.chance(0.3):
            self.line(f"    if {name} == {self.random.randrange(4)}: {self.pick(['break', 'continue'])}")
        self.in_loop = outer
        self.scope.pop()
        if self.chance(0.2):
            self.line("else:")
            self.block(1, budget)

    def while_statement(self, budget):
        name = self.new_name("n")
        self.line(f"{name} = {self.random.randrange(1, 5)}")
        self.line(f"while {name} > 0:")
        self.line(f"    {name} -= 1")
        self.scope.append({name: "int"})
        self.body(3, budget)
        self.scope.pop()

    def try_statement(self, budget):
        self.line("try:")
        self.block(3, budget)
        if self.chance(0.6):
            self.line(f"    raise {self.pick(['ValueError(1)', 'KeyError(chr(107))', 'TypeError', 'Own(2)', 'IndexError()'])}")
        self.line(f"except {self.pick(['ValueError', '(KeyError, IndexError)', 'Own', 'LookupError', 'ArithmeticError'])} as error:")
        self.line("    show(error)")
        if self.chance(0.4):
            self.line("    try: raise RuntimeError(3) from error")
            self.line("    except RuntimeError as again: show(again); show(again.__cause__)")
        self.line("except Exception as error:")
        self.line("    show(error); show(error.__context__)")
        if self.chance(0.3):
            self.line("else:")
            self.block(2, budget)
        if self.chance(0.5):
            self.line("finally:")
            self.line("    show('finally')")

    def with_statement(self, budget):
        self.line(f"with Managed({self.random.randrange(9)}, {self.pick(['True', 'True', 'False'])}) as managed:")
        self.block(2, budget)
        if self.chance(0.3):
            self.line("    if managed.quiet: raise ValueError('inside')")

    def match_statement(self, budget):
        self.line(f"match {self.pick([self.any_expression(2), self.literal(self.pick(KINDS)), '(1, [2, 3])', 'Point(1, 2)'])}:")
        cases = ["0", "1 | 2", "str()", "[]", "[first]", "[first, *rest]", "(1, [x, y])", "{'a': value}",
                 "{'k': [_], **others}", "int(number)", "float() as f", "Point(x=1, y=why)", "Point(a, b)",
                 "True", "None", "'a' | 'abc'", "[int(), str()]", "bool()"]
        for case in self.random.sample(cases, 4):
            captured = sorted(set(word for word in "first rest x y value others number f why a b".split()
                                  if word in case.replace("(", " ").replace(")", " ").replace("[", " ").replace("]", " ")
                                  .replace("*", " ").replace(",", " ").replace(":", " ").replace("{", " ")
                                  .replace("}", " ").replace("=", " = ").split()) - {"x" if "x=" in case else ""} - {"y" if "y=" in case else ""})
            self.line(f"    case {case}{' if ' + self.expression('bool', 1) if False else ''}:")
            self.line(f"        show(({case.strip()!r}, {', '.join(captured)}{',' if captured else ''}))")
        self.line("    case _:")
        self.line("        show('no case')")

    def parameters(self):
        """Names, and their text in the definition."""
        count = self.random.randrange(0, 4)
        names = [self.new_name("p") for _ in range(count)]
        parts, defaults = [], False
        for name in names:
            defaults = defaults or self.chance(0.25)
            parts.append(f"{name}={self.literal(self.pick(KINDS))}" if defaults else name)
        if count > 1 and self.chance(0.2):
            parts.insert(1, "/")
        extra = {}
        if self.chance(0.2):
            parts.append("*rest")
            extra["rest"] = "tuple"
        if self.chance(0.2):
            parts.append(f"{'' if 'rest' in extra else '*, '}only=3")
            extra["only"] = "int"
        if self.chance(0.2):
            parts.append("**options")
            extra["options"] = "dict"
        return names, extra, ", ".join(parts)

    def function(self, budget):
        name = self.new_name("f")
        names, extra, text = self.parameters()
        self.line(f"def {name}({text}):")
        self.scope.append({**{n: self.pick(KINDS) for n in names}, **extra})
        self.body(3, budget)
        self.depth += 1
        if self.chance(0.3):
            inner = self.new_name("inner")
            self.line(f"count = 0")
            self.line(f"def {inner}(q=1):")
            self.line("    nonlocal count")
            self.line("    count += q")
            self.line("    return count")
            self.line(f"show(({inner}(), {inner}(5), {inner}()))")
        self.line(f"return {self.any_expression()}")
        self.depth -= 1
        self.scope.pop()
        self.functions.append((name, len(names)))

    def generator(self, budget):
        name = self.new_name("g")
        self.line(f"def {name}(limit):")
        self.scope.append({"limit": "int"})
        self.depth += 1
        self.line("got = None")
        self.line(f"for step in range({self.random.randrange(1, 5)}):")
        self.line(f"    try: got = yield (step, got, {self.expression('int', 1)})")
        self.line("    except ValueError as error: show(error)")
        self.line("    finally: show(('step', step))")
        if self.chance(0.5):
            self.line(f"yield from {self.pick(['(1, 2)', 'range(2)', 'iter([7])'])}")
        self.line("return 'end'")
        self.depth -= 1
        self.scope.pop()
        self.line(f"drive({name}(3), {self.pick(['None', '5', chr(39) + 'x' + chr(39)])}, {self.pick(['True', 'False'])})")

    def class_statement(self, budget):
        name = self.new_name("C")
        base = self.pick(self.classes) if self.classes and self.chance(0.5) else None
        self.line(f"class {name}{'(' + base + ')' if base else ''}:")
        self.scope.append({})
        self.depth += 1
        self.line(f"shared = {self.any_expression(1) if False else self.literal(self.pick(KINDS))}")
        if self.chance(0.3) and not base:
            self.line("__slots__ = ('value', 'other')")
        self.line("def __init__(self, value):")
        self.line("    super().__init__(value)" if base and self.chance(0.7) else "    self.value = value")
        if base:
            self.line("    self.value = value")
        self.line("def get(self):")
        self.line(f"    return (self.value, self.shared{', super().get()' if base else ''})")
        members = {
            "__repr__": ("self", f"f'{name}<{{self.value!r}}>'"),
            "__eq__": ("self, other", "isinstance(other, type(self)) and self.value == other.value"),
            "__add__": ("self, other", f"{name}(self.value + other)"),
            "__len__": ("self", "self.value % 5"),
            "__iter__": ("self", "iter([self.value, self.shared])"),
            "__getitem__": ("self, key", "(key, self.value)"),
            "__lt__": ("self, other", "self.value < other.value"),
            "__getattr__": ("self, key", "('no ' + key)"),
            "__hash__": ("self", "hash(self.value) % 1000"),
            "__bool__": ("self", "self.value > 0"),
            "__call__": ("self, *args", "(self.value, args)"),
            "__contains__": ("self, item", "item == self.value"),
        }
        for member in self.random.sample(sorted(members), self.random.randrange(1, 6)):
            arguments, value = members[member]
            if member == "__getattr__":
                value = value if True else ""
            self.line(f"def {member}({arguments}):")
            self.line(f"    return {value}")
        if "__repr__" not in "".join(self.lines[-24:]):
            self.line("def __repr__(self):")
            self.line(f"    return '{name}!'")
        if self.chance(0.4):
            self.line("@property")
            self.line("def twice(self): return self.value * 2")
            self.line("@staticmethod")
            self.line("def stat(q): return q")
            self.line("@classmethod")
            self.line("def make(cls): return cls(1)")
        self.depth -= 1
        self.scope.pop()
        self.classes.append(name)
        self.guard(f"show({name}({self.expression('int', 1)}).get())")
        self.show(f"[k.__name__ for k in {name}.__mro__]")

    def program(self):
        for _ in range(self.random.randrange(12, 24)):
            self.statement(2)
        return PRELUDE + "\n".join(self.lines) + "\n"


PRELUDE = '''class Own(Exception):
    pass


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Managed:
    def __init__(self, name, quiet):
        self.name, self.quiet = name, quiet

    def __enter__(self):
        show(("enter", self.name))
        return self

    def __exit__(self, kind, error, traceback):
        show(("exit", kind and kind.__name__))
        return self.quiet


def show(value):
    if isinstance(value, BaseException):
        print(type(value).__name__, value)
        return
    text = repr(value)
    print(type(value).__name__, text if len(text) < 300 else (len(text), text[:100], text[-100:]))


def truth(function):
    try:
        return bool(function())
    except Exception as error:
        show(error)
        return False


def drive(generator, sent, throw):
    try:
        show(next(generator))
        show(generator.send(sent))
        if throw:
            show(generator.throw(ValueError("thrown")))
        for item in generator:
            show(item)
    except StopIteration as stop:
        show(("stopped", stop.value))
    except Exception as error:
        show(error)
    generator.close()


'''


def program(seed):
    return Writer(seed).program()


if __name__ == "__main__":
    sys.stdout.write(program(int(sys.argv[1])))
