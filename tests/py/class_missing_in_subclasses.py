# __missing__ in dict subclasses: which operations ask it, errors in it, with __getitem__
# overridden.
class Doubling(dict):
    def __missing__(self, key):
        print("missing", key, end=" ")
        return key * 2


class Storing(dict):
    def __missing__(self, key):
        value = self[key] = []
        return value


class Raising(dict):
    def __missing__(self, key):
        raise LookupError(f"no {key}, known: {sorted(self)}")


class Overridden(Doubling):
    def __getitem__(self, key): return "own getitem"


class Through(Doubling):
    def __getitem__(self, key): return ("through", super().__getitem__(key))


class OnInstance(dict):
    def __init__(self): self.__missing__ = lambda key: "never"


class NotCallable(dict):
    __missing__ = 5


class Static(dict):
    @staticmethod
    def __missing__(*keys): return keys


class Counting(dict):
    def __contains__(self, key): print("contains", end=" "); return super().__contains__(key)
    def __missing__(self, key): return 0


d = Doubling(a=1)
for text in ["d['a']", "d['b']", "d.get('b')", "d.get('b', 3)", "'b' in d", "d.pop('b', 4)",
             "d.setdefault('c', 5)", "d['c']",
             "d.__getitem__('e')", "dict.__getitem__(d, 'f')", "{**d}", "'%(a)s %(x)s' % d",
             "'{a} {y}'.format_map(d)",
             "'{a} {y}'.format(**d)", "eval('a + c', {}, d)", "d[[1]]", "d[1, 2]", "d | {'b': 1}",
             "d == {'a': 1, 'c': 5}",
             "d.copy()", "type(d.copy()).__name__", "d.pop('zzz')", "d.__missing__('direct')",
             "Raising(a=1)['b']", "Raising()[1]",
             "Overridden()['x']", "Through(q=1)['q']", "Through()['x']", "OnInstance()['k']",
             "NotCallable()['k']", "Static()['k']",
             "dict.__missing__", "{}['plain']", "{}[(1, 2)]", "{}[None]", "{}['']",
             "dict.fromkeys('a')['b']", "Static().get('k')"]:
    try:
        print(text, "->", eval(text, globals()) if "eval" not in text else eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error, error.args)
d.pop("__builtins__", None)
groups = Storing()
for word in "to be or not to be that is".split():
    groups[len(word)].append(word)
print(dict(groups), len(groups))
counts = Counting()
for letter in "mississippi":
    counts[letter] += 1
print(counts, "z" in counts, counts["z"], len(counts))
d["n"] += "x"
print(d["n"], sorted(d))
try:
    del d["gone"]
except KeyError as error:
    print(error)
