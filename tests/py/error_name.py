print("start")


def inner():
    return undefined_thing + 1


def outer():
    value = inner()
    return value


outer()
