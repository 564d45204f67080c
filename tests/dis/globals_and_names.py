global_name = 1


def f():
    global global_name
    global_name = 2
    return global_name


def f():
    global new_name

    def g():
        return new_name

    class new_name:
        pass


def f():
    global g

    def g():
        def inner():
            pass


class C:
    global h

    def h():
        pass
    x = global_name
    global_name = 3
    del x

    def m(self):
        return global_name


def f():
    x = 1

    class C:
        nonlocal x
        x = 2
        y = x


def f():
    def g():
        global x
        x = 1

        def h():
            return x
        return h
    return g


def f():
    print(undefined_before)
    len([])
    undefined_after = 1
    print(undefined_after)
