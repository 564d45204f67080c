# global and nonlocal through several levels: which binding each function writes and reads.
level = "module"


def outer():
    level = "outer"

    def reads():
        return level

    def writes_global():
        global level
        level = "changed module"

        def below():
            return level
        return below()

    def writes_outer():
        nonlocal level
        level = "changed outer"

        def deeper():
            nonlocal level
            level += " deeper"

            class Body:
                level = "class level"
                seen = level

                def method(self):
                    return level
            return Body.seen, Body().method()
        return deeper()

    first = reads()
    second = writes_global()
    third = reads()
    fourth = writes_outer()
    return first, second, third, fourth, reads()


print(outer(), level)


def creates():
    global made, Made, module_alias, loop_name, caught, walrus
    def made(): return "made"
    class Made: pass
    import math as module_alias
    for loop_name in range(3): pass
    try: raise ValueError("gone later")
    except ValueError as caught: held = str(caught)
    [walrus := n for n in range(4)]
    return held


print(creates(), made(), Made.__qualname__, made.__qualname__, module_alias.floor(2.5), loop_name,
      walrus, "caught" in globals())


def skip_level():
    value = [0]
    count = 0
    def middle():
        def inner():
            nonlocal count
            count += 1
            value.append(count)
            return count
        return inner
    one, two = middle(), middle()
    one(); two(); one()
    return count, value, one.__code__.co_freevars, middle.__code__.co_freevars, middle.__code__.co_cellvars


print(skip_level())


class Counter:
    total = 0

    def bump(self):
        global total
        total = getattr(self, "total") + 1
        Counter.total = total


Counter().bump(); Counter().bump()
print(total, Counter.total)


def conditional(flag):
    if flag:
        global maybe
        maybe = 1
    else:
        maybe = 2


conditional(False)
print(maybe)
def unused_nonlocal():
    never = None
    def inner():
        nonlocal never
        return [never := i for i in range(3)]
    return inner(), never
print(unused_nonlocal())
