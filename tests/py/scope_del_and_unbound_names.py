# del of names and what follows: locals, cells, globals, class names, builtins behind them, except
# names, loops.
def attempt(function):
    try:
        print(function.__name__, function())
    except Exception as error:
        print(function.__name__, type(error).__name__, error, getattr(error, "name", None))


def del_local():
    a = 1
    del a
    return a


def del_twice():
    a = b = 1
    del a, b
    del b


def del_cell():
    a = 1
    def inner(): return a
    del a
    return inner()


def del_cell_twice():
    a = 1
    def inner(): return a
    del a
    del a


def del_through_nonlocal():
    a = 1
    def inner():
        nonlocal a
        del a
    inner()
    return a


def rebinding_after_del():
    a = 1
    read = lambda: a
    del a
    a = 2
    return read()


def del_parameter(value=5):
    del value
    return value


def never_bound():
    if False: a = 1
    return a


def loop_never_ran():
    for item in []: pass
    return item


def except_name():
    try: raise KeyError(1)
    except KeyError as problem: pass
    return problem


def except_name_deleted():
    try: raise KeyError(1)
    except KeyError as problem: del problem
    return "fine"


def augmented():
    counter += 1


def shadows_builtin():
    size = len("abc")
    if size > 100: len = None
    return size


def with_target():
    with undefined_manager as target: pass


def later_import():
    math.floor(1)
    import math


def del_global():
    global temporary
    temporary = 1
    del temporary
    return temporary


def del_builtin():
    global len
    del len


def del_builtin_shadow():
    global max
    max = lambda *a: "own max"
    own = max(1)
    del max
    return own, max(1, 2)


def del_in_expression_targets():
    a, b, (c, [d]) = 1, 2, (3, [4])
    del a, (b, [c]), d
    return sorted(locals())


def class_in_function():
    class Local: pass
    del Local
    return Local


def unpack_half():
    try: a, b, c = iter([1, 2])
    except ValueError: pass
    return a


def conditional_delete(n=3):
    for i in range(n):
        if i == 1: del i
        else: keep = i
    return keep, i


for function in list(globals().values()):
    if callable(function) and getattr(function, "__module__",
                                      None) == "__main__" and function is not attempt:
        attempt(function)
for text in ["del f()", "del (a)", "del (a, b)", "del [a]", "del ()", "del []", "del a,",
             "del *a", "del 1", "del a + b", "del a.b.c, a[0]",
             "del (x for x in y)", "del 'a'", "del (yield)", "del a if b else c", "del",
             "del x = 1", "del {}", "del None", "del a := 1", "del f().x"]:
    try:
        compile(text, "t", "exec")
        print(text, "fine")
    except SyntaxError as error:
        print(text, "->", error.msg)
