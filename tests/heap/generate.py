#!/usr/bin/env python3
"""Writes a random program that shows what becomes of its objects.

    tests/heap/generate.py SEED

The program makes, shares, changes, nests and drops objects of all kinds, and
prints what a script can see of memory: counts, sizes, identity, what the
collector tracks and finds, weak references, the order of deletion. What depends
on the machine (counts of shared constants, order of sets of instances, counters
before the first collection) is left alone.

A program is a list of chunks, each a whole statement of the module, so that a
failing program can be cut down by leaving out chunks. The same seed gives the
same program under every version of Python: random numbers are our own.
"""
import sys

HEAD = """\
import gc, sys, _weakref as weakref
rc = sys.getrefcount
size = sys.getsizeof
kept = []
def refs(x): return [type(r).__name__ for r in gc.get_referents(x)]
def say(*what): print(*what)
def shared(x, alike=(None, (), '')): return any(x is one for one in alike)
gc.collect()
"""

CONTAINERS = ("list", "dict", "tuple", "set", "frozenset")
MUTABLE = ("list", "dict", "set")
INSTANCES = ("plain", "slots", "sublist", "subdict", "error")
COUNTED = CONTAINERS + INSTANCES + ("function", "generator", "method", "iterator", "text", "float", "class")
WEAK = ("plain", "function", "set", "frozenset", "generator", "sublist", "subdict", "class", "method", "error")
ATTRIBUTES = ("a", "b", "c", "me", "next", "other")
KEYS = ("'k'", "'m'", "'x y'", "1", "2.5", "(1, 2)", "None")


class Random:
    """A linear congruential generator; the high bits of its state are used."""

    def __init__(self, seed):
        self.state = (seed + 12345) * 6364136223846793005 % 2**64

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def pick(self, items):
        return items[self.below(len(items))]

    def chance(self, percent):
        return self.below(100) < percent


class Scope:
    """Names that are bound where statements are being written, and their kinds."""

    def __init__(self, prefix):
        self.prefix = prefix
        self.names = {}
        self.made = 0

    def new(self, kind):
        self.made += 1
        name = f"{self.prefix}{self.made}"
        self.names[name] = kind
        return name

    def of(self, kinds):
        return [name for name, kind in self.names.items() if kind in kinds]


class Program:
    def __init__(self, seed):
        self.random = Random(seed)
        self.labels = 0
        self.names_made = 0
        self.classes = {kind: [] for kind in INSTANCES}
        self.makers = []  # functions that make an object and let out some of it
        self.generators = []
        self.module = Scope("v")
        self.scope = self.module
        self.chunks = [HEAD.rstrip("\n").split("\n")]

    def build(self):
        start = ["gc.disable()", "gc.collect()"]
        if self.random.chance(10):
            start = ["gc.collect()", "gc.freeze()", "gc.collect()",
                     f"gc.set_threshold({5 + self.random.below(60)}, {1 + self.random.below(4)}, {1 + self.random.below(4)})"]
        for _ in range(2 + self.random.below(4)):
            self.chunks.append(self.class_statement())
        for _ in range(2 + self.random.below(4)):
            self.chunks.append(self.function_statement())
        for _ in range(1 + self.random.below(2)):
            self.chunks.append(self.generator_statement())
        self.chunks.append(start)
        for _ in range(15 + self.random.below(40)):
            self.chunks.append(self.statement(2))
        self.chunks.append(["print('end', gc.collect())"])
        return self.chunks

    # --- names ---

    def label(self):
        self.labels += 1
        return self.labels

    def unique(self, prefix):
        self.names_made += 1
        return f"{prefix}{self.names_made}"

    def existing(self, kinds, otherwise="None"):
        names = self.scope.of(kinds)
        return self.random.pick(names) if names else otherwise

    def anything(self):
        names = list(self.scope.names)
        return self.random.pick(names) if names else "kept"

    # --- classes, functions ---

    def finalizer(self, shown):
        body = self.random.pick((
            [f"print('del', {shown})"],
            [f"print('del', {shown})"],
            [f"print('del', {shown}, rc(self))"],
            [f"print('back', {shown})", "kept.append(self)"],
            [f"print('fail', {shown})", "raise ValueError"],
            [f"print('loose', {shown})", "self.me = self.next = None"],
        ))
        return ["    def __del__(self):"] + ["        " + line for line in body]

    def class_statement(self):
        kind = self.random.pick(("plain", "plain", "plain", "slots", "slots", "sublist", "subdict", "error"))
        name = self.unique("C")
        older = self.classes[kind]
        base = {"plain": "", "slots": "", "sublist": "(list)", "subdict": "(dict)", "error": "(Exception)"}[kind]
        if older and self.random.chance(40):
            base = f"({self.random.pick(older)})"
        lines = [f"class {name}{base}:"]
        if kind == "slots":
            if self.random.chance(80) or not older:
                slots = ["'k'"] if "(" not in base else []
                slots += [f"'{a}'" for a in ATTRIBUTES if self.random.chance(60) and "(" not in base]
                if self.random.chance(50) and "(" not in base:
                    slots.append("'__weakref__'")
                lines.append(f"    __slots__ = ({', '.join(slots)}{',' if slots else ''})")
        lines.append("    def __init__(self, k, *more):")
        if kind == "sublist":
            lines.append("        self.extend(more)")
        lines.append("        self.k = k")
        if kind != "slots":
            for attribute in ATTRIBUTES:
                if self.random.chance(25):
                    lines.append(f"        self.{attribute} = {self.random.pick(('None', '[]', 'self', '{}', '(k, more)', 'more'))}")
        if self.random.chance(65):
            lines += self.finalizer("self.k")
        if self.random.chance(30):
            lines.append("    def act(self, x=None): return [self, x]")
        if self.random.chance(20):
            lines.append("    def __enter__(self): return self")
            lines.append("    def __exit__(self, *what): print('exit', self.k, what[0] is not None); return True")
            self.classes.setdefault("context", []).append(name)
        if kind in ("plain", "error") and self.random.chance(15):
            lines.append(f"    shared = {self.random.pick(('[]', '{}', 'object()', '[[], ()]'))}")
        self.classes[kind].append(name)
        return lines

    def in_function(self, parameters):
        """A new scope; gives the old one, to be put back."""
        outer, self.scope = self.scope, Scope("w")
        for name, kind in parameters:
            self.scope.names[name] = kind
        return outer

    def function_statement(self):
        name = self.unique("f")
        outer = self.in_function([("p", "any"), ("q", "any")])
        lines = [f"def {name}(p, q=None):"]
        for _ in range(1 + self.random.below(5)):
            lines += ["    " + line for line in self.statement(2)]
        if self.random.chance(25):
            lines.append("    raise LookupError(p)" if self.random.chance(50) else "    return 1 // 0")
        else:
            lines.append(f"    return {self.value(1)[0] if self.random.chance(50) else self.anything()}")
        self.scope = outer
        self.makers.append(name)
        return lines

    def generator_statement(self):
        name = self.unique("g")
        outer = self.in_function([("p", "any")])
        lines = [f"def {name}(p):", "    try:"]
        for _ in range(1 + self.random.below(3)):
            lines += ["        " + line for line in self.statement(1)]
            if self.random.chance(70):
                lines.append(f"        {self.scope.new('any')} = yield {self.anything()}")
        lines += ["        yield p", "    finally:", f"        print('finally {name}')"]
        self.scope = outer
        self.generators.append(name)
        return lines

    # --- expressions: (text, kind) ---

    def item(self, depth):
        if depth <= 0 or self.random.chance(45):
            return self.anything() if self.random.chance(70) else self.scalar()
        return self.value(depth - 1)[0]

    def items(self, depth, most=4):
        return ", ".join(self.item(depth) for _ in range(self.random.below(most)))

    def scalar(self):
        return self.random.pick(("1", "1000", "None", "'t'", "2.5", "'two words'", "(3, 4)", "True", "10 ** 20"))

    def instance(self, depth):
        kinds = [kind for kind in INSTANCES if self.classes[kind]]
        if not kinds:
            return "object()", "any"
        kind = self.random.pick(kinds)
        more = self.items(depth - 1, 3)
        return f"{self.random.pick(self.classes[kind])}({self.label()}{', ' if more else ''}{more})", kind

    def display(self, depth):
        make = self.random.below(7)
        if make < 2:
            return f"[{self.items(depth)}]", "list"
        if make == 2:
            items = self.items(depth)
            return f"({items}{',' if items else ''})", "tuple"
        if make == 3:
            pairs = ", ".join(f"{self.random.pick(KEYS)}: {self.item(depth)}" for _ in range(self.random.below(4)))
            return f"{{{pairs}}}", "dict"
        if make == 4:
            return f"{{{self.random.below(50)}, {self.random.below(9)}}}", "set"
        if make == 5:
            return f"frozenset([{self.random.below(50)}, {self.random.below(99)}])", "frozenset"
        return f"{{{self.item_hashable()}}}", "set"

    def item_hashable(self):
        return self.existing(("plain", "slots", "function", "frozenset", "class", "text"), "7")

    def converted(self):
        source = self.existing(CONTAINERS + ("sublist", "subdict"), "kept")
        lists = self.existing(("list", "sublist"), "kept")
        dicts = self.existing(("dict", "subdict"), "{}")
        return self.random.pick((
            (f"list({source})", "list"), (f"tuple({source})", "tuple"), (f"{lists}[:]", "any"),
            (f"[x for x in {source}]", "list"), (f"{{i: x for i, x in enumerate({source})}}", "dict"),
            (f"[*{source}, {self.anything()}]", "list"), (f"dict({dicts})", "dict"),
            (f"{{**{dicts}, 'z': {self.anything()}}}", "dict"), (f"{dicts}.copy()", "any"),
            (f"dict(a={self.anything()}, b={self.anything()})", "dict"),
            (f"[{self.anything()}] * {self.random.below(40)}", "list"),
            (f"({self.anything()},) * {self.random.below(5)}", "tuple"),
            (f"dict.fromkeys(range({self.random.below(12)}), {self.anything()})", "dict"),
            (f"set(range({self.random.below(40)}))", "set"),
            (f"list(range({self.random.below(30)}))", "list"),
            (f"[[] for _ in range({self.random.below(6)})]", "list"),
        ))

    def callable_value(self):
        instances = self.existing(("plain", "slots"), "kept")
        return self.random.pick((
            ("lambda: None", "function"),
            (f"lambda x={self.anything()}: x", "function"),
            (f"lambda: {self.anything()}", "function"),
            (f"{instances}.__init__", "method"),
            (f"{self.existing(('list',), '[]')}.append", "any"),
            (f"property(lambda self: {self.anything()})", "any"),
            (f"staticmethod({self.existing(('function',), 'say')})", "any"),
            (f"slice({self.anything()}, {self.anything()})", "any"),
        ))

    def lazy(self):
        source = self.existing(CONTAINERS, "kept")
        choices = [
            (f"iter({source})", "iterator"), (f"enumerate({source})", "iterator"),
            (f"zip({source}, {self.existing(CONTAINERS, 'kept')})", "iterator"),
            (f"(x for x in {source})", "generator"), (f"map(type, {source})", "iterator"),
            (f"reversed({self.existing(('list', 'tuple'), 'kept')})", "iterator"),
            (f"filter(None, {source})", "iterator"),
            (f"{self.existing(('dict',), '{}')}.items()", "any"),
            (f"iter({self.existing(('dict',), '{}')}.values())", "iterator"),
        ]
        if self.generators:
            choices += [(f"{self.random.pick(self.generators)}({self.anything()})", "generator")] * 3
        return self.random.pick(choices)

    def text(self):
        number = self.random.below(60)
        return self.random.pick((
            (f"'x y' * len(range({number}))", "text"), (f"float('{number}.5')", "float"),
            (f"''.join(['p q', '{'r' * (number % 9)}'])", "text"), (f"int('9{'0' * (number % 25)}')", "any"),
        ))

    def weak(self):
        target = self.existing(WEAK, "say")
        return self.random.pick((
            (f"weakref.proxy({target})", "proxy"), (f"weakref.proxy({target}, lambda r, n={self.label()}: print('cb', n))", "proxy"),
            (f"weakref.ref({target})", "ref"), (f"weakref.ref({target})", "ref"),
            (f"weakref.ref({target}, lambda r, n={self.label()}: print('cb', n, r()))", "ref"),
        ))

    def value(self, depth):
        choice = self.random.below(100)
        if choice < 30:
            return self.instance(depth)
        if choice < 55:
            return self.display(depth)
        if choice < 68:
            return self.converted()
        if choice < 76:
            return self.callable_value()
        if choice < 84:
            return self.lazy()
        if choice < 90:
            return self.text()
        if choice < 95:
            return self.weak()
        if self.makers and self.scope is self.module:
            return self.guarded_call()
        return self.anything(), "any"

    def guarded_call(self):
        return f"[{self.items(1)}]", "list"

    # --- statements: lists of lines ---

    def statement(self, depth):
        choice = self.random.below(100)
        for limit, make in STATEMENTS:
            if choice < limit:
                return make(self, depth)
        return self.probe(depth)

    def assign(self, depth):
        text, kind = self.value(2)
        if self.random.chance(25) and self.scope.names:
            name = self.random.pick(list(self.scope.names))
            self.scope.names[name] = kind
        else:
            name = self.scope.new(kind)
        return guarded([f"{name} = {text}"], name)

    def alias(self, depth):
        if not self.scope.names:
            return self.assign(depth)
        source = self.anything()
        kind = self.scope.names[source]
        return [f"{self.scope.new(kind)} = {source}"]

    def delete(self, depth):
        names = [n for n in self.scope.names if n not in ("p", "q")]
        if not names:
            return self.assign(depth)
        name = self.random.pick(names)
        if self.scope is self.module and depth == 2:
            del self.scope.names[name]
            return [f"del {name}"]
        return [f"{name} = None"]

    def change_list(self, depth):
        name = self.existing(("list", "sublist"), "kept")
        value = self.item(1)
        n = self.random.below(6)
        return guarded([self.random.pick((
            f"{name}.append({value})", f"{name}.append({value})", f"{name}.append({name})",
            f"{name}.insert({n}, {value})", f"{name}.pop()", f"{name}.pop({n})", f"{name}.clear()",
            f"{name}[{n}] = {value}", f"{name}[{n}:] = [{self.items(1)}]", f"del {name}[{n}:]",
            f"del {name}[::2]", f"{name}.extend(({self.items(0)}{', ' if False else ''}))" if False else
            f"{name}.extend([{self.items(0)}])",
            f"{name} += [{self.items(1)}]" if name != "kept" else f"{name}.extend([{self.items(1)}])",
            f"{name}.reverse()", f"{name}[:] = {name}[:{n}]", f"{name}.remove({value})",
        ))])

    def change_dict(self, depth):
        name = self.existing(("dict", "subdict"))
        if name == "None":
            return self.assign(depth)
        key = self.random.pick(KEYS)
        return guarded([self.random.pick((
            f"{name}[{key}] = {self.item(1)}", f"{name}[{key}] = {self.item(1)}", f"{name}[{key}] = {name}",
            f"del {name}[{key}]", f"{name}.pop({key}, None)", f"{name}.popitem()", f"{name}.clear()",
            f"{name}.update(u={self.item(1)}, v={self.anything()})", f"{name}.setdefault({key}, {self.item(1)})",
            f"{name}.update({self.existing(('dict',), '{}')})",
            f"for i in range({self.random.below(12)}): {name}[i] = {self.random.pick(('[i]', 'i', '(i,)', '{}', 'say'))}",
        ))])

    def change_set(self, depth):
        name = self.existing(("set",))
        if name == "None":
            return self.assign(depth)
        return guarded([self.random.pick((
            f"{name}.add({self.random.below(60)})", f"{name}.discard({self.random.below(9)})", f"{name}.clear()",
            f"{name} |= set(range({self.random.below(20)}))", f"{name} -= {{1, 2, 3}}", f"{name} &= set(range(9))",
            f"{name} ^= {{1, 5}}",
        ))])

    def change_instance(self, depth):
        name = self.existing(INSTANCES)
        if name == "None":
            return self.assign(depth)
        attribute = self.random.pick(ATTRIBUTES)
        return guarded([self.random.pick((
            f"{name}.{attribute} = {self.item(1)}", f"{name}.{attribute} = {self.item(1)}",
            f"{name}.{attribute} = {self.existing(INSTANCES)}", f"{name}.{attribute} = {name}",
            f"del {name}.{attribute}", f"{name}.{attribute} = {name}.__init__", f"len({name}.__dict__)",
            f"{name}.{attribute} = lambda: {name}", f"vars({name})['{attribute}'] = {self.anything()}",
            f"{name}.__dict__ = {{'k': {self.label()}, '{attribute}': {name}}}",
            f"{name}.{attribute} = {name}.__dict__", f"{name}.{attribute} = [{name}, {self.anything()}]",
            f"{name}.{attribute} = weakref.ref({name})", f"{name}.{attribute} = type({name})",
            f"setattr({name}, 'n{self.random.below(40)}', {self.anything()})",
        ))])

    def ring(self, depth):
        kind = [k for k in ("plain", "sublist", "error") if self.classes[k]]
        if not kind:
            return self.assign(depth)
        made = self.random.pick(self.classes[kind[0]])
        names = [self.scope.new(kind[0]) for _ in range(2 + self.random.below(3))]
        lines = [f"{name} = {made}({self.label()})" for name in names]
        lines += [f"{a}.next = {b}" for a, b in zip(names, names[1:] + names[:1])]
        if self.random.chance(50):
            for name in names:
                del self.scope.names[name]
            lines.append(f"{' = '.join(names)} = None")
        return guarded(lines)

    def loop(self, depth):
        if depth < 1:
            return self.probe(depth)
        name = self.scope.new("any")
        source = self.random.pick((f"range({self.random.below(30)})", f"list({self.existing(CONTAINERS, 'kept')})[:9]",
                                   f"[{self.items(1)}]"))
        body = self.random.pick((
            lambda: ["kept.append([i])" if False else f"kept.append([{name}])"], lambda: [f"kept.append({name})"],
            lambda: self.assign(0), lambda: [f"{self.scope.new('list')} = [{name}, {name}]"],
            lambda: self.probe(0), lambda: self.statement(depth - 1),
        ))()
        return guarded([f"for {name} in {source}:"] + ["    " + line for line in body])

    def call(self, depth):
        if self.scope is not self.module or not self.makers:
            return self.call_inner(depth)
        function = self.random.pick(self.makers)
        arguments = self.item(1) + (f", {self.item(1)}" if self.random.chance(40) else "")
        name = self.scope.new("any")
        form = self.random.below(4)
        if form == 0:
            return guarded([f"{function}({arguments})"])
        lines = ["try:", f"    {name} = {function}({arguments})", "except (LookupError, ArithmeticError) as error:"]
        if form == 1:
            lines.append(f"    {name} = error")
        elif form == 2:
            lines.append(f"    {name} = error.__traceback__")
        else:
            lines += [f"    {name} = None", "    print('caught', type(error).__name__, rc(error))"]
        return guarded(lines, name)

    def call_inner(self, depth):
        name = self.scope.new("function")
        inner = self.anything()
        return [f"def {name}(): return {inner}" if self.random.chance(50) else
                f"def {name}(n=2): return {name}(n - 1) if n else {inner}", f"{name}()"]

    def step_generator(self, depth):
        name = self.existing(("generator", "iterator"))
        if name == "None":
            return self.assign(depth)
        return guarded([self.random.pick((
            f"next({name})", f"{self.scope.new('any')} = next({name}, None)", f"list({name})[:0]",
            f"{name}.close()", f"{name}.send({self.anything()})", f"{name}.throw(KeyError)",
        ))])

    def with_statement(self, depth):
        contexts = self.classes.get("context")
        if not contexts or depth < 1:
            return self.probe(depth)
        head = f"with {self.random.pick(contexts)}({self.label()})"
        if self.random.chance(50):
            head += f" as {self.scope.new('any')}"
        return guarded([head + ":"] + ["    " + line for line in self.statement(depth - 1)])

    def collect(self, depth):
        if self.scope is not self.module:
            return self.probe(depth)
        return [self.random.pick((
            "print('gc', gc.collect())", "print('gc', gc.collect())", "print('gc0', gc.collect(0))",
            "print('gc1', gc.collect(1))", "kept.clear()", "del kept[:]",
            "gc.collect(); print('count', gc.get_count())",
        ))]

    def local_class(self, depth):
        name = self.scope.new("class")
        lines = [f"class {name}:"]
        if self.random.chance(40):
            lines.append("    def __init__(self): super().__init__()" if self.random.chance(50) else "    def m(self): return 1")
        if self.random.chance(30):
            lines.append("    __slots__ = ('a',)")
        if len(lines) == 1:
            lines.append("    a = []")
        if self.random.chance(40):
            lines.append(f"{self.scope.new('plain')} = {name}()")
        return lines

    def probe(self, depth):
        name = self.existing(COUNTED)
        if name == "None":
            return ["say(len(kept))"]
        other = self.anything()
        weak = self.existing(("ref",))
        choices = [
            f"print('rc', shared({name}) or rc({name}))",
            f"print('rc', shared({name}) or rc({name}))", f"print('size', size({name}))",
            f"print('is', {name} is {other})", f"print('tracked', gc.is_tracked({name}))", f"print('refs', refs({name}))",
            f"print('done', gc.is_finalized({name}))",
            f"print('who', shared({name}) or [type(r).__name__ for r in gc.get_referrers({name})])",
            "print('count', gc.get_count()[1:])",
            f"print('kept', len(kept), size(kept))",
        ]
        if self.random.chance(20):
            choices = [f"print('weak', [type(r).__name__ for r in weakref.getweakrefs({self.existing(WEAK, 'say')})])",
                       f"print('weak', weakref.getweakrefcount({self.existing(WEAK, 'say')}))"]
        if weak != "None":
            choices += [f"print('alive', {weak}() is not None)"] * 3
        line = self.random.pick(choices)
        return guarded([line]) if "rc(" not in line else [line]


STATEMENTS = (
    (22, Program.assign), (26, Program.alias), (33, Program.delete), (42, Program.change_list),
    (47, Program.change_dict), (49, Program.change_set), (59, Program.change_instance), (63, Program.ring),
    (67, Program.loop), (72, Program.call), (75, Program.step_generator), (77, Program.with_statement),
    (84, Program.collect), (86, Program.local_class),
)


def guarded(lines, name=None):
    """The lines, with whatever they raise told and dropped. name: bound in any case."""
    result = ["try:"] + ["    " + line for line in lines]
    result.append("except Exception as error: " + (f"{name} = None; " if name else "") + "print(type(error).__name__)")
    return result


def chunks_of(seed):
    return ["\n".join(lines) + "\n" for lines in Program(seed).build()]


if __name__ == "__main__":
    sys.stdout.write("".join(chunks_of(int(sys.argv[1]))))
