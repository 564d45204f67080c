def a():
    x = "a"

    def b():
        x = "b"

        def c():
            nonlocal x
            x = "c"

        c()
        return x

    inner = b()
    return x, inner


print(a())


def outer():
    n = 0

    def middle():
        def inner():
            nonlocal n
            n += 1
            return n

        return inner

    return middle()


step = outer()
print(step(), step(), step())


def scope_test():
    def do_local():
        spam = "local spam"

    def do_nonlocal():
        nonlocal spam
        spam = "nonlocal spam"

    def do_global():
        global spam
        spam = "global spam"

    spam = "test spam"
    do_local()
    print("After local assignment:", spam)
    do_nonlocal()
    print("After nonlocal assignment:", spam)
    do_global()
    print("After global assignment:", spam)


scope_test()
print("In global scope:", spam)
