def show(first, *rest):
    print(first, rest, len(rest), type(rest).__name__)


show(1)
show(1, 2, 3)
show(*[1, 2, 3])
show(*"ab", *(1, 2), 5)
show(*range(3))


def add(*numbers):
    total = 0
    for n in numbers:
        total += n
    return total


print(add(), add(1), add(1, 2, 3), add(*[4, 5], 6))


def concat(*words, sep="/"):
    return sep.join(words)


print(concat("a", "b"), concat("a", "b", sep="."), concat(*["x"] * 3, sep=""))
