# In-place operators: own method, NotImplemented, fall-back to plain and reflected ones, what is
# assigned.
class Inplace:
    def __init__(self, log=()):
        self.log = list(log)


def make(symbol):
    def method(self, other):
        self.log.append(f"{symbol}{other!r}")
        return self
    return method


OPERATORS = {"add": "+=", "sub": "-=", "mul": "*=", "truediv": "/=", "floordiv": "//=",
             "mod": "%=", "pow": "**=",
             "matmul": "@=", "lshift": "<<=", "rshift": ">>=", "and": "&=", "or": "|=", "xor": "^="}
for name, symbol in OPERATORS.items():
    setattr(Inplace, f"__i{name}__", make(symbol))

thing = same = Inplace()
for symbol in OPERATORS.values():
    exec(f"thing {symbol} 3")
print(thing is same, thing.log)


class Plain:
    def __init__(self, value): self.value = value
    def __add__(self, other): return Plain(f"({self.value}+{other})")
    def __iadd__(self, other): return NotImplemented
    def __rsub__(self, other): return Plain(f"({other}-{self.value})")
    def __isub__(self, other): return NotImplemented
    def __imul__(self, other): return None
    __ipow__ = None
    def __pow__(self, other): return "plain power"
    def __radd__(self, other): return f"radd {other!r}"
    def __rmul__(self, other): return f"rmul {other!r}"


def show(text, **names):
    names["Plain"] = Plain
    try:
        exec(text, names)
        value = names["x"]
        print(text, "->", value.value if isinstance(value, Plain) else value)
    except Exception as error:
        print(text, "->", type(error).__name__, error)


for text in ["x += 1", "x -= 1", "x *= 2", "x **= 2", "x /= 2", "x @= x", "x //= 1", "x %= 1",
             "x &= 1", "x |= {}",
             "x ^= 1", "x <<= 1", "x >>= 1", "y = 5; y -= x; x = y", "y = 'a'; y += x; x = y",
             "y = [1]; y *= x; x = y",
             "y = []; y += x", "y = (); y += x; x = y", "y = {}; y |= x",
             "y = set(); y -= x; x = y", "y = 2; y **= x"]:
    show(text, x=Plain("p"))


class Holder:
    def __getattr__(self, name): print("get", name, end=" "); return 10
    def __setattr__(self, name, value): print("set", name, value)
    def __getitem__(self, key): print("item", key, end=" "); return [key]
    def __setitem__(self, key, value): print("store", key, value)


def key():
    print("key", end=" ")
    return "k"


holder = Holder()
holder.field += 5
holder[key()] += (7, 8)
holder[1:2] *= 2
holder[1, ...] += [0]
values = ([1], 2)
try:
    values[0] += [9]
except TypeError as error:
    print(error, values)
