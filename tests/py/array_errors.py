# What arrays refuse, and in which words.
from array import array


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, "-", error)


a = array("i", [1, 2, 3])
for make in (lambda: array(), lambda: array("z"), lambda: array(3), lambda: array("ii"),
             lambda: array("i", "abc"), lambda: array("i", b"abc"), lambda: array("i", 5),
             lambda: array("i", x=1), lambda: array("i", [1], [2]), lambda: array("i", [1.5]),
             lambda: array("i", array("u", "a")), lambda: array("i", array("d", [1.0]))):
    attempt(make)
for use in (lambda: a[5], lambda: a["x"], lambda: a.__setitem__(9, 1), lambda: a + [1],
            lambda: a + array("d"), lambda: a * "x", lambda: a.index(9), lambda: a.remove(9),
            lambda: a.pop(9), lambda: array("i").pop(), lambda: a.append("x"), lambda: a.append(),
            lambda: a.extend(5), lambda: a.extend(array("d", [1])), lambda: a.fromlist(5),
            lambda: a.fromlist([4, "x"]), lambda: a, lambda: a.frombytes(b"abc"),
            lambda: a.frombytes("abc"), lambda: a.tounicode(), lambda: a.insert(1),
            lambda: a < [1], lambda: hash(a), lambda: a.nothing, lambda: array[int],
            lambda: a.index(2, 0, 1), lambda: a.__iadd__([1])):
    attempt(use)


def assign_slice(value):
    a[0:2] = value


def assign_steps():
    a[::2] = array("i", [1])


attempt(lambda: assign_slice([1]))
attempt(lambda: assign_slice(array("d")))
attempt(assign_steps)

# Values that do not fit, by kind.
for code in "bBhHiIlLqQfdu":
    items = array(code, "a" if code == "u" else [0])
    for value in "x", "xx", 1.5, None, 200, 300, -200, -1, 70000, 2**31, 2**32, 2**63, 2**64, -2**70:
        try:
            items[0] = value
        except Exception as error:
            print(code, repr(value), type(error).__name__, "-", error)

# Nothing changes its size while a view looks at it.
view = memoryview(a)
view[0] = 50
for change in (lambda: a.append(1), lambda: a.pop(), lambda: a.extend([1]), lambda: a.__delitem__(0),
               lambda: a.frombytes(b"1234")):
    attempt(change)
view.release()
a.append(7)
print(a)
