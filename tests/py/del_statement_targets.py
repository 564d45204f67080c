# del: nested targets, order, what runs, names in each scope, what cannot be deleted.
class Watched:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)

    def __delitem__(self, key):
        print("delitem", key)


a, b, c, d = (Watched(n) for n in "abcd")
del a, (b, [c, (d,)])
w = Watched("w")
w.x = w.y = 1
del w.x, w[1], w[1:2, ...], (w.y)
del w
del ()
del []
try:
    first = second = 1
    del first, missing, second
except NameError as error:
    print(error, "first" in globals(), "second" in globals())


def local_names():
    x = y = 1
    del x
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    x = 5
    z = lambda: y
    del y
    try:
        z()
    except NameError as error:
        print(type(error).__name__, error)
    y = "bound again"
    print(x, z())
    try:
        del w
    except UnboundLocalError as error:
        print(error)
    if False:
        w = 1


local_names()


def through_global():
    global shared
    shared = 1
    del shared
    try:
        del shared
    except NameError as error:
        print(type(error).__name__, error)


through_global()


def through_nonlocal():
    value = 1

    def inner():
        nonlocal value
        del value

    inner()
    try:
        print(value)
    except UnboundLocalError as error:
        print(error)
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)


through_nonlocal()


class Body:
    kept = lost = 1
    del lost
    try:
        del lost
    except NameError as error:
        print(error)


print("lost" in vars(Body), [n for n in vars(Body) if not n.startswith("_")])
for attempt in ("del [1][5]", "del {}['k']", "del 'abc'[0]", "del (1, 2)[0]", "del print.x",
    "del int.real",
                "del (lambda: 0).__code__", "del [].append", "del range(3)[0]", "del b''[:]",
                "del 5 .real", "del None.x", "del object().__class__", "del __name__x", "del len"):
    try:
        exec(attempt, {})
    except (IndexError, KeyError, TypeError, AttributeError, NameError) as error:
        print(attempt, "|", type(error).__name__, error)
for text in ("del", "del 1", "del f()", "del a + b", "del (a, 1)", "del a if b else c", "del *a",
    "del a,",
             "del None", "del (a for a in b)", "del [a, b.c, d[0]]", "del (yield)", "del a = 1",
                 "del not a",
             "del {}", "del 'a'", "del ...", "del a.b()", "del (a)(b)", "del f'{a}'", "del a, b()",
                 "del (a := 1)"):
    try:
        compile(text, "text", "exec")
        print(text, "| fine")
    except SyntaxError as error:
        print(text, "|", error)
