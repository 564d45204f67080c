try:
    1 / 0
except ZeroDivisionError as error:
    kept = error
    print(error)
try:
    print(error)
except NameError as missing:
    print(missing)
print(repr(kept), kept.args, kept.__traceback__ is not None)


def f():
    e = "before"
    try:
        raise ValueError("x")
    except ValueError as e:
        print("inside", e)
    return e


try:
    f()
except UnboundLocalError as error:
    print(error)
