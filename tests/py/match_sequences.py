# Sequence patterns: what counts as a sequence, lengths, stars, nesting.
def shape(subject):
    match subject:
        case []:
            return "empty"
        case [x]:
            return "one", x
        case (x, y):
            return "two", x, y
        case [1, *middle, 9]:
            return "from 1 to 9", middle
        case [first, *_, last]:
            return "more", first, last
    return "no sequence"


for subject in [[], (), [1], (1, 2), [1, 2, 3, 9], range(3), range(0), "ab", b"ab", {1, 2}, {1: 2},
                iter([1, 2]), (i for i in "ab"), 5, None, [1, 9, 9], frozenset("a"), {}.keys()]:
    print(type(subject).__name__, "->", shape(subject))


def stars(subject):
    match subject:
        case [*everything] if len(everything) > 4:
            return "everything", everything
        case [[a, *b], *c, [*d, e]]:
            return a, b, c, d, e
        case (*_, "last"):
            return "last"
        case ["first", *_]:
            return "first"
        case *x, y:
            return x, y


for subject in [[1, 2, 3, 4, 5], [[1, 2], [3]], [(1,), 5, 6, (7, 8)], "last", ["a", "last"],
                ("first", 2, 3), ["x"], []]:
    print(subject, "->", stars(subject))


class Listish(list):
    pass


class Tuplish(tuple):
    def __len__(self):
        print("len asked")
        return tuple.__len__(self)

    def __getitem__(self, index):
        print("item", index)
        return tuple.__getitem__(self, index)

    def __iter__(self):
        print("iterated")
        return tuple.__iter__(self)


class Strish(str):
    pass


class Bare:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return index


print(shape(Listish([1, 2])), shape(Strish("ab")), shape(Bare()))
print(shape(Tuplish((1, 2))))
match Tuplish((1, 2, 3)):
    case [_, _, 5]:
        print("five")
    case [_, *_, last]:
        print("last is", last)
match Tuplish((1, 2, 3)):
    case [x, *_]:
        print("first is", x)


class Liar(list):
    def __len__(self):
        return 3


try:
    match Liar([1]):
        case [a, b, c]:
            print(a, b, c)
except ValueError as error:
    print("ValueError:", error)


class Broken(list):
    def __len__(self):
        raise RuntimeError("no length")


try:
    match Broken():
        case [x]:
            print(x)
except RuntimeError as error:
    print("RuntimeError:", error)


def command(text):
    match text.split():
        case ["quit"]:
            return "bye"
        case ["go", ("north" | "south" | "east" | "west") as where]:
            return f"to the {where}"
        case ["drop", *things]:
            return f"drop {', '.join(things)}"
        case ["get", thing] | ["pick", "up", thing] | ["pick", thing, "up"]:
            return f"take {thing}"
        case []:
            return "?"
        case [verb, *_]:
            return f"cannot {verb}"


for text in ["quit", "go north", "go up", "drop sword shield", "get key", "pick up key", "pick key up", "", "dance now"]:
    print(repr(text), "->", command(text))
print(Listish.__flags__ >> 5 & 3, Strish.__flags__ >> 5 & 3, range.__flags__ >> 5 & 3, dict.__flags__ >> 5 & 3)


class Both(list):
    pass


class Under(Bare, Both):
    __len__ = list.__len__
    __getitem__ = list.__getitem__


print(shape(Under([4, 5])))
