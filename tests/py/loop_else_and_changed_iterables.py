# Loops: else in every shape, break out of nested ones, targets after the end, sequences changed.
def shapes(items, stop, fail=None):
    out = []
    for item in items:
        if item == stop:
            break
        if item == fail:
            raise ValueError(item)
        out.append(item)
    else:
        out.append("else")
    return out


def nested(limit):
    for row in range(3):
        for column in range(3):
            if row * column == limit:
                break
        else:
            continue
        return row, column
    else:
        return "not found"


def while_else(n):
    while n:
        n -= 1
        if n == 5:
            break
        if n % 2:
            continue
    else:
        return "ran out"
    return n


def try_in_loop():
    seen = []
    for n in range(5):
        try:
            if n == 1:
                continue
            if n == 3:
                break
            seen.append(n)
        except ValueError:
            pass
        else:
            seen.append("else")
        finally:
            seen.append(f"f{n}")
    else:
        seen.append("never")
    return seen


print(shapes([1, 2], 5), shapes([1, 2], 2), shapes([], 0), shapes("", ""))
print([nested(n) for n in (0, 1, 2, 4, 9)], while_else(3), while_else(8), while_else(0),
    try_in_loop())
try:
    shapes([1, 2], 5, 2)
except ValueError as error:
    print(error)
for i in range(3):
    for i in "ab":
        pass
    print(i, end=" ")
print(i)
for unbound in ():
    pass
print("unbound" in globals())
numbers = [1, 2, 3, 4]
for number in numbers:
    if number < 3:
        numbers.append(number * 10)
    if number == 2:
        numbers.remove(1)
print(numbers)
for table, change in (({1: 1}, lambda t: t.update({2: 2})), ({1: 1}, lambda t: t.pop(1)),
    ({1}, lambda t: t.add(2)),
                      ({1, 2}, lambda t: t.clear()), ({1: 1}, lambda t: t.update({1: 5}))):
    try:
        for item in table:
            change(table)
        print("no complaint", table)
    except RuntimeError as error:
        print(error)
for a, b in {"xy": 1}:
    print(a, b)
for (a, b), c in zip([(1, 2)], "z"):
    print(a, b, c)
for index, (key, value) in enumerate({"k": "v"}.items()):
    print(index, key, value)
for wrong in (5, None, print, 1.5, int):
    try:
        for item in wrong:
            pass
    except TypeError as error:
        print(error)
for source in ("for a, b in [1]: pass", "for a, b in [(1,)]: pass", "for a, b in ['abc']: pass",
               "for a.x in [1]: pass", "for a[0] in [1]: pass", "for f() in x: pass",
                   "for 1 in x: pass",
               "for a in: pass", "for a of b: pass", "for a in b else: pass",
                   "for (a) in [1]: pass",
               "for a + b in c: pass", "for a in b: pass\nelse: break", "while: pass",
                   "while x = 1: pass",
               "for a if b in c: pass", "while 0: pass\nelif 1: pass", "for not a in b: pass",
                   "for a in b c: 0"):
    try:
        exec(source, {"a": 5})
        print(repr(source), "fine")
    except (SyntaxError, TypeError, ValueError, AttributeError, NameError) as error:
        print(repr(source), type(error).__name__, error)
