# finally: entered by return, break, continue, raise, generators' close; left by its own ways.
def attempt(function, *args):
    try:
        print(function.__name__, args, "->", function(*args))
    except BaseException as error:
        print(function.__name__, args, "-> raises", repr(error), "from", repr(error.__context__))


def leave(enter, exit_by):
    for turn in range(2):
        try:
            if enter == "return":
                return f"try {turn}"
            if enter == "break":
                break
            if enter == "continue":
                continue
            if enter == "raise":
                raise ValueError(turn)
        finally:
            if exit_by == "return":
                return f"finally {turn}"
            if exit_by == "break":
                break
            if exit_by == "continue":
                continue
            if exit_by == "raise":
                raise KeyError(turn)
    else:
        return "loop ended"
    return "after loop"


for enter in ("pass", "return", "break", "continue", "raise"):
    for exit_by in ("pass", "return", "break", "continue", "raise"):
        attempt(leave, enter, exit_by)


def value_is_fixed():
    value = [1]
    number = 1
    try:
        return value, number
    finally:
        value.append(2)
        number = 5


def four_levels():
    steps = []
    try:
        try:
            try:
                steps.append("body")
                return steps
            finally:
                steps.append("one")
        finally:
            steps.append("two")
            try:
                1 / 0
            except ZeroDivisionError:
                steps.append("caught inside")
    finally:
        steps.append("three")


def else_raises():
    try:
        pass
    except ValueError:
        return "never"
    else:
        raise ValueError("from else")
    finally:
        print("cleanup")


def handler_returns():
    try:
        raise ValueError
    except ValueError:
        return "handler"
    else:
        return "else"
    finally:
        print("runs after the value is made")


def while_true():
    count = 0
    while True:
        try:
            count += 1
            if count < 3:
                continue
            return count
        finally:
            if count == 2:
                print("two")


for function in value_is_fixed, four_levels, else_raises, handler_returns, while_true:
    attempt(function)


def generator():
    try:
        yield 1
    finally:
        return "returned in finally"


g = generator()
next(g)
print(g.close(), [*g])
g = generator()
next(g)
attempt(g.throw, KeyError("swallowed"))
