# Uncaught: an exception thrown into the outermost of three delegating generators.
def inner(name):
    try:
        while True:
            received = yield name
            print("inner got", received)
    except KeyError as error:
        raise ValueError(f"{name} failed") from error
    finally:
        print("inner cleans")


def middle():
    result = yield from inner("deep")
    return result


def outer():
    try:
        yield from (
            middle()
        )
    finally:
        print("outer cleans")


steps = outer()
print(next(steps), steps.send(1))
steps.throw(
    KeyError("thrown from outside")
)
