def f(early):
    def g():
        return value

    if early:
        return g()
    value = 1
    return g()


print(f(False))
try:
    f(True)
except NameError as error:
    print(type(error).__name__, error)


def deleted():
    x = 1

    def h():
        return x

    del x
    return h()


try:
    deleted()
except NameError as error:
    print(type(error).__name__, error)
