def trace(function):
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print("result", result)
        return result

    return wrapper


@trace
def add(a, b=1):
    return a + b


add(1)
add(2, b=3)


def repeat(times):
    def decorate(function):
        def wrapper():
            return [function() for _ in range(times)]

        return wrapper

    return decorate


@repeat(3)
@repeat(2)
def hi():
    return "hi"


print(hi())


def order(name):
    print("make", name)

    def decorate(f):
        print("apply", name)
        return f

    return decorate


@order("a")
@order("b")
def f():
    pass


def mark(cls):
    cls.marked = True
    return cls


@mark
class C:
    pass


print(C.marked)
