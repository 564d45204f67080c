# with: several managers, order, failing enter and exit, suppression, targets, parentheses.
class Manager:
    def __init__(self, name, enter_fails=False, exit_fails=False, suppress=False):
        self.name, self.enter_fails = name, enter_fails
        self.exit_fails, self.suppress = exit_fails, suppress

    def __enter__(self):
        print("enter", self.name)
        if self.enter_fails:
            raise RuntimeError(f"enter {self.name}")
        return self.name

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value, trace is not None)
        if self.exit_fails:
            raise LookupError(f"exit {self.name}")
        return self.suppress


def attempt(function):
    print("--", function.__name__)
    try:
        print("result", function())
    except Exception as error:
        print("raised", repr(error), "context", repr(error.__context__))


def second_enter_fails():
    with Manager("a"), Manager("b", enter_fails=True), Manager("c"):
        print("never")


def second_enter_fails_first_suppresses():
    with Manager("a", suppress=True), Manager("b", enter_fails=True):
        print("never")
    return "went on"


def inner_suppresses():
    with Manager("a"), Manager("b", suppress=True):
        raise ValueError("body")


def exit_replaces():
    with Manager("a", exit_fails=True), Manager("b", exit_fails=True):
        raise ValueError("body")


def return_through():
    for turn in range(3):
        with Manager(turn, suppress=True) as number:
            if turn == 0:
                continue
            return number


def exit_fails_on_return():
    with Manager("a", suppress=True), Manager("b", exit_fails=True):
        return "lost"


def targets():
    box, items = {}, [0, 0]
    with Manager("xy") as (first, second), Manager("k") as box["k"], Manager("i") as items[1]:
        pass
    with (Manager("p") as p, Manager("q"), Manager("r") as r,):
        pass
    with (Manager("one")), Manager("two") as two:
        pass
    with (Manager("t"), Manager("u"))[0] as t:
        pass
    return first, second, box, items, p, r, two, t


def target_fails():
    with Manager("a"), Manager("abc") as (x, y):
        print("never")


def exit_result_truth():
    class Odd(Manager):
        def __exit__(self, *details):
            return self.suppress
    with Odd("list", suppress=[1]):
        raise ValueError
    with Odd("empty", suppress=""):
        raise ValueError("not suppressed")


def looked_up_on_type():
    manager = Manager("type")
    manager.__enter__ = manager.__exit__ = None
    with manager as name:
        return name


for function in (second_enter_fails, second_enter_fails_first_suppresses, inner_suppresses,
    exit_replaces,
                 return_through, exit_fails_on_return, targets, target_fails, exit_result_truth,
                 looked_up_on_type):
    attempt(function)
