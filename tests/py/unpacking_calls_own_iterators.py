# Unpacking: which methods are called and how often, errors from iterators pass through.
class Steps:
    def __init__(self, count, fail_at=None, hint=None):
        self.count, self.fail_at, self.hint, self.now = count, fail_at, hint, 0

    def __iter__(self):
        print("  iter")
        return self

    def __next__(self):
        self.now += 1
        print("  next", self.now)
        if self.now == self.fail_at:
            raise LookupError(f"failed at {self.now}")
        if self.now > self.count:
            raise StopIteration
        return self.now

    def __length_hint__(self):
        print("  hint")
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


class ByIndex:
    def __getitem__(self, index):
        print("  index", index)
        if index > 1:
            raise IndexError
        return index


def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


def pair(source):
    a, b = source
    return a, b


def head(source):
    a, *b = source
    return a, b


def nested(source):
    (a, (b, *c)), d = source
    return a, b, c, d


def star_call(source):
    return max(*source)


def display(source):
    return [*source, 0]


for function in pair, head, star_call, display:
    attempt(function, Steps(2, hint=1))
    attempt(function, Steps(5, fail_at=2, hint=3))
attempt(pair, Steps(1))
attempt(pair, Steps(9))
attempt(head, Steps(0))
attempt(pair, ByIndex())
attempt(head, ByIndex())
attempt(nested, ((1, "xyz"), 3))
attempt(nested, ((1, ""), 2))
attempt(nested, ((1, 5), 2))
for hint in NotImplemented, -1, "x", TypeError("t"), ValueError("v"), 2.5:
    attempt(display, Steps(1, hint=hint))
