"""exec with a closure, for code that has free variables."""


def make(start):
    total = start

    def add():
        nonlocal total
        total += 1
        print("total", total)

    return add


add = make(10)
exec(add.__code__, globals(), closure=add.__closure__)
exec(add.__code__, closure=add.__closure__)
add()


def attempt(*arguments, **keywords):
    try:
        exec(*arguments, **keywords)
    except Exception as error:
        print(type(error).__name__, error)


attempt(add.__code__)
attempt(add.__code__, closure=())
attempt(add.__code__, closure=(1,))
attempt("print(1)", closure=add.__closure__)
attempt(compile("print('no free names')", "t", "exec"), closure=None)
attempt(compile("1", "t", "exec"), closure=add.__closure__)
