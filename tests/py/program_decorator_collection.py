# Decorators: counting, caching, validating by annotations, retrying, tracing with depth, stacking, on classes.
import inspect
from functools import partial, update_wrapper, wraps


class counted:
    def __init__(self, function):
        update_wrapper(self, function)
        self.function, self.calls = function, 0

    def __call__(self, *arguments, **named):
        self.calls += 1
        return self.function(*arguments, **named)

    def __get__(self, instance, owner=None):
        return self if instance is None else partial(self, instance)


def checked(function):
    signature = inspect.signature(function)

    @wraps(function)
    def wrapper(*arguments, **named):
        bound = signature.bind(*arguments, **named)
        bound.apply_defaults()
        for name, value in bound.arguments.items():
            wanted = signature.parameters[name].annotation
            if wanted is not inspect.Parameter.empty and not isinstance(value, wanted):
                raise TypeError(f"{function.__name__}: {name} is {type(value).__name__}, not {wanted}")
        return function(*bound.args, **bound.kwargs)
    return wrapper


def retry(times=3, *, on=Exception):
    def decorate(function):
        @wraps(function)
        def wrapper(*arguments):
            for attempt in range(1, times + 1):
                try:
                    return function(*arguments)
                except on as error:
                    error.add_note(f"attempt {attempt}")
                    last = error
            raise RuntimeError(f"{function.__name__} failed {times} times") from last
        return wrapper
    return decorate if not callable(times) else retry()(times)


def traced(function, depth=[0]):
    @wraps(function)
    def wrapper(*arguments):
        print("  " * depth[0] + f"{function.__name__}{arguments}")
        depth[0] += 1
        try:
            result = function(*arguments)
        finally:
            depth[0] -= 1
        print("  " * depth[0] + f"= {result!r}")
        return result
    return wrapper


def singleton(cls):
    made = []

    def make(*arguments):
        if not made:
            made.append(cls(*arguments))
        return made[0]
    return make


@counted
def add(a, b=1):
    "Adds."
    return a + b


class Robot:
    @counted
    def step(self, n):
        return n * 2


@checked
def repeat(word: str, times: int | float = 2, /, *, end: str = "!") -> str:
    return word * int(times) + end


@traced
@counted
def power(x, n):
    return 1 if n == 0 else power(x * x, n // 2) * (x if n % 2 else 1)


tries = iter([KeyError("a"), ValueError("b"), 42])


@retry
def flaky():
    item = next(tries)
    if isinstance(item, Exception):
        raise item
    return item


@retry(2, on=ZeroDivisionError)
def broken(x):
    return x / 0


print(add(1), add(b=2, a=3), add.calls, add.__name__, add.__doc__, inspect.signature(add))
print(Robot().step(4), Robot().step(n=5), Robot.step.calls, repeat("ab"), repeat("a", 3.9, end="?"))
print(inspect.signature(repeat), repeat.__wrapped__("x", 1), power(3, 5), power.__wrapped__.calls, flaky())
for wrong in (lambda: repeat(5), lambda: repeat("a", "b"), lambda: broken(1), flaky):
    try:
        wrong()
    except (TypeError, RuntimeError) as error:
        cause = error.__cause__
        print(type(error).__name__, error, "|", repr(cause), getattr(cause, "__notes__", None))
Only = singleton(Robot)
print(Only() is Only(), type(Only).__name__, isinstance(Only(), Robot))
