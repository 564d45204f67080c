# Augmented assignment: all thirteen operators, the methods they look for, the errors they give.
class Traced:
    def __init__(self, kind):
        self.kind = kind

    def __getattr__(self, name):
        raise AttributeError(name)


NAMES = "add sub mul matmul truediv floordiv mod pow lshift rshift and or xor".split()
SIGNS = "+ - * @ / // % ** << >> & | ^".split()
for name in NAMES:
    def in_place(self, other, name=name):
        return f"i{name}({other})" if self.kind == "in place" else NotImplemented

    def normal(self, other, name=name):
        return f"{name}({other})" if self.kind == "normal" else NotImplemented

    def reflected(self, other, name=name):
        return f"r{name}({other})"

    setattr(Traced, f"__i{name}__", in_place)
    setattr(Traced, f"__{name}__", normal)
    setattr(Traced, f"__r{name}__", reflected)
for sign in SIGNS:
    results = []
    for left in Traced("in place"), Traced("normal"), 5:
        names = {"x": left, "other": Traced("other") if left == 5 else 7}
        exec(f"x {sign}= other", names)
        text = names["x"]
        results.append(text.replace(repr(names["other"]), "?") if isinstance(text, str) else text)
    print(sign, results)
for sign in SIGNS:
    for left, right in ((None, 1), (1, "a"), ([], 1), ({}, {})):
        names = {"x": left, "y": right}
        try:
            exec(f"x {sign}= y", names)
            print(sign, left, right, "->", names["x"])
        except TypeError as error:
            print(error)
for name, sign in zip(NAMES, SIGNS):
    try:
        exec(f"x {sign}= 1", {"x": Traced("none")})
    except TypeError as error:
        print(error)
a = b = [1]
a += (2,)
a *= 2
print(b, a is b)
s = t = {1}
s |= {2}
s -= {1}
s ^= {5}
s &= {5, 6}
print(s is t, t)
record = ([],)
try:
    record[0] += [1]
except TypeError as error:
    print(error, record)
for text in ("f() += 1", "(a, b) += 1", "[a] += 1", "a + b += 1", "1 += 1", "a += b += 1",
             "None += 1", "a if b else c += 1", "(yield) += 1", "a := 1", "x: int += 1"):
    try:
        compile(text, "text", "exec")
    except SyntaxError as error:
        print(text, "|", error)
