# all and any: how far they read, whose truth they ask, errors on the way.


class Loud:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __bool__(self):
        print("asked", self.name, end="; ")
        if isinstance(self.truth, Exception):
            raise self.truth
        return self.truth


class Sized:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


def attempt(function, *arguments, **keywords):
    try:
        print(function.__name__, function(*arguments, **keywords))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


yes, no = Loud("yes", True), Loud("no", False)
for things in ([], [yes], [no], [yes, no, yes], [no, yes, no], [yes, yes], [no, no]):
    attempt(all, things)
    attempt(any, things)
left = iter([1, 2, 0, 3, 0, 4])
print(all(left), list(left))
left = iter([0, "", None, "x", 0, 7])
print(any(left), list(left))
attempt(all, [yes, Loud("bad", ValueError("truth fails")), no])
attempt(any, [yes, Loud("bad", ValueError("never reached"))])
attempt(all, [Loud("wrong", 1)])
attempt(any, [Loud("wrong", "text")])
attempt(any, [Sized(0), Sized(3)])
attempt(all, [Sized(-1)])
attempt(any, [Sized("x")])


def failing():
    yield 1
    yield 0
    raise KeyError("source fails")


attempt(all, failing())
attempt(any, failing())
attempt(any, (value == 0 for value in failing() if value))
attempt(all, (value < 2 for value in failing()))
print(any({}), all({"": 1}), any({"": 1}), all("text"), any(b"\0\0"), any(b"\0\1"), all(range(1,
        5)))
print(all([[]]), any([[]]), all([[[]]]), any([0.0, -0.0, 0j]), any([float("nan")]), all([...]))
for wrong in (5, None, 2.5, len):
    attempt(all, wrong)
    attempt(any, wrong)
attempt(all)
attempt(any, 1, 2)
attempt(all, iterable=[1])
