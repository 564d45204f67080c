# Literal, value and wildcard patterns compare with ==, None and bools with `is`.


def classify(subject):
    match subject:
        case None:
            return "nothing"
        case True:
            return "yes"
        case False:
            return "no"
        case 0:
            return "zero"
        case -1 | 1:
            return "unit"
        case 2.5:
            return "two and a half"
        case "word":
            return "a word"
        case "two " "parts":
            return "joined"
        case b"bytes":
            return "bytes"
        case _:
            return "something else"


for value in [None, True, False, 0, 0.0, -1, 1, 1.0, 2.5, "word", "two parts", b"bytes", "", [], 1000]:
    print(repr(value), "->", classify(value))


class Loud:
    def __eq__(self, other):
        print("compared with", repr(other))
        return other == "stop"


match Loud():
    case 1:
        print("one")
    case None:
        print("None is asked with is")
    case True:
        print("True is asked with is")
    case "stop":
        print("stopped")


class Color:
    RED = 0
    GREEN = "g"

    class Deep:
        value = (1, 2)


def value_pattern(subject):
    match subject:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case Color.Deep.value:
            return "deep"
    return None


print([value_pattern(v) for v in (0, "g", (1, 2), [1, 2], 3)])


def missing(subject):
    match subject:
        case Color.BLUE:
            return 1


try:
    missing(1)
except AttributeError as error:
    print("AttributeError:", error)


class Raises:
    def __eq__(self, other):
        raise ValueError("no comparison")


try:
    match Raises():
        case 3:
            pass
except ValueError as error:
    print("ValueError:", error)


class Odd:
    def __eq__(self, other):
        return []


match Odd():
    case 1:
        print("an empty list is not true")
    case _:
        print("falls through")
