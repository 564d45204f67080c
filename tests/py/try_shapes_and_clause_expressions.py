# try: clauses evaluated lazily, tuples in tuples, odd classes, else, names, refused syntax.
log = []


def pick(label, *classes):
    log.append(label)
    return classes if len(classes) != 1 else classes[0]


def run(error, *clauses):
    try:
        if error:
            raise error
    except pick("first", *clauses[0]) as caught:
        print("first", repr(caught))
    except pick("second", *clauses[1]):
        print("second")
    except:
        print("bare")
    else:
        print("else")
    finally:
        print("finally", log)
        log.clear()


run(None, [ValueError], [KeyError])
run(ValueError(1), [ValueError], [KeyError])
run(KeyError("k"), [ValueError, TypeError], [LookupError])
run(KeyboardInterrupt(), [Exception], [ValueError])
run(IndexError(), [], [IndexError])
run(IndexError("in tuple"), [ValueError, IndexError], [])
for clause in ((ValueError, (KeyError,)), 5, "ValueError", None, int, [ValueError],
    ValueError("x"), (ValueError, 3)):
    try:
        try:
            raise RuntimeError("inner")
        except clause:
            print("matched")
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error, "|", repr(error.__context__))
    try:
        pass
    except clause:
        pass


class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck")
        return True

    def __subclasscheck__(cls, subclass):
        print("subclasscheck")
        return True


class Odd(Exception, metaclass=Meta):
    pass


try:
    raise ValueError("not odd")
except Odd:
    print("caught by a trick")
except ValueError:
    print("real subclasses only")


def shadow():
    error = "outer"
    try:
        raise ValueError("v")
    except ValueError as error:
        inner = lambda: error
        print(inner())
    try:
        inner()
    except NameError as problem:
        print(problem)
    for error in "rebound":
        pass
    print(inner())


shadow()
try:
    raise KeyError("kept")
except KeyError as error:
    error = "replaced"
print("error" in globals())
try:
    raise KeyError("deleted")
except KeyError as error:
    del error
for text in ("try: pass", "try: pass\nelse: pass", "try: pass\nexcept: pass\nexcept A: pass",
             "try: pass\nexcept A, B: pass", "try: pass\nexcept A as b.c: pass",
                 "try: pass\nexcept* A: pass",
             "try: pass\nexcept*: pass", "try: pass\nexcept A: pass\nexcept* B: pass",
             "try: pass\nfinally: pass\nelse: pass", "try: pass\nexcept (A, B) as c: pass",
             "try: pass\nexcept A as (b): pass", "try: pass\nexcept* A as b: return",
             "for i in x:\n try: pass\n except* A: break", "try: pass\nexcept as e: pass",
             "except A: pass", "try: pass\nfinally: pass\nexcept A: pass", "try pass\nexcept: 0"):
    try:
        compile(text, "text", "exec")
        print(repr(text), "fine")
    except SyntaxError as error:
        print(repr(text), error)
