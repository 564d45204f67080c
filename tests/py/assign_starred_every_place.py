# Starred targets: in for loops, with statements, nested lists, attributes, items; their errors.
import contextlib


class Holder:
    pass


holder = Holder()
items = [None, None]
*holder.all, last = range(4)
print(holder.all, last)
first, *items[1] = "abc"
print(first, items)
first, *items[0:1] = "xyz"
print(first, items)
[head, *tail] = (1, 2, 3)
(a, *b), *c = [(1, 2, 3), 4, 5]
print(head, tail, a, b, c)
*a, = "xy"
[*b] = {"k": 1}
print(a, b)
a, (*b, c), [d, [*e]] = 1, "xyz", (2, "pq")
print(a, b, c, d, e)
for number, *letters in [(1, "a", "b"), (2,), (3, "c")]:
    print(number, letters)
for *_, (x, *y) in [(1, 2, (3, 4, 5)), ["ab"]]:
    print(_, x, y)
print([(x, y) for x, *y in ["abc", "d"]], {x: y for x, *y in [(1, 2)]})
with contextlib.nullcontext([1, 2, 3]) as (first, *others), contextlib.nullcontext(0) as items[0]:
    print(first, others, items)
for source in ((), [1], iter("a"), {}, ""):
    try:
        a, *b, c = source
        print(a, b, c)
    except ValueError as error:
        print(error)
try:
    a, *b = 5
except TypeError as error:
    print(error)
try:
    (a, *b), c = [], 1
except ValueError as error:
    print(error)


def endless():
    try:
        while True:
            yield 1
    finally:
        print("closed")


try:
    a, b = endless()
except ValueError as error:
    print(error)
for text in ("*a = 1", "*a, *b = 1", "a, *(b, *c, *d) = 1", "del *a", "*a += 1", "x = *a",
             "for *a in b: pass", "(*a) = 1", "[*a, *b] = 1", "*a: int", "*f() = 1", "print(*)"):
    try:
        exec(text)
    except (SyntaxError, NameError) as error:
        print(text, "|", type(error).__name__, error)
*(a, b), c = 1, 2, 3
print(a, b, c)
