# assert: what is tested and when, messages of any kind, names rebound, debug switch, syntax.
log = []


def note(value):
    log.append(value)
    return value


class Truth:
    def __init__(self, *answers):
        self.answers = list(answers)

    def __bool__(self):
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def attempt(test, message=None):
    try:
        assert test(), note(message)
        print("holds")
    except Exception as error:
        print(type(error).__name__, error.args, str(error), repr(error.__context__))


attempt(lambda: note(1), "not evaluated")
print(log)
for message in ("text", None, 5, ("a", "tuple"), (), [], ValueError("as message"), KeyError, ""):
    attempt(lambda: 0, message)
attempt(lambda: Truth(True))
attempt(lambda: Truth(False), "said no")
attempt(lambda: Truth(ValueError("from bool")), "never")
attempt(lambda: Truth(7), "never")
try:
    assert False, 1 / 0
except ZeroDivisionError as error:
    print("message failed:", error, error.__context__)
try:
    try:
        [][0]
    except IndexError:
        assert 0, "while handling"
except AssertionError as error:
    print(repr(error), repr(error.__context__), error.__suppress_context__)
AssertionError = ValueError
try:
    assert 0, "the real one"
except Exception as error:
    print(type(error), type(error) is AssertionError)
del AssertionError
print(__debug__, AssertionError.__mro__)
assert (1, 2)[0] < (x := 3), "walrus"
assert not (), [1] and "message"
assert x == 3; assert 1 if x else 0, "conditional"
assert lambda: 0, "a lambda is true"
for text in ("assert", "assert x,", "assert x, y, z", "assert x = 1", "assert *x", "assert x := 1",
             "assert (x := 1)", "assert x, *y", "assert yield", "__debug__ = 1",
                 "def f(__debug__): 0",
             "del __debug__", "f(__debug__=1)", "import a as __debug__", "assert pass", "assert()",
             "for __debug__ in x: pass", "x.__debug__ = 1", "class __debug__: pass"):
    try:
        compile(text, "text", "exec")
        print(text, "| fine")
    except SyntaxError as error:
        print(text, "|", error)
try:
    assert (0, "always true in parentheses")[0], "really tested"
except AssertionError as error:
    print(error)
