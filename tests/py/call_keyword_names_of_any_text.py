# Calls with ** mappings: keys which are no identifiers, not strings, equal to parameters.
def free(**options):
    return options


def named(first, second=2, **rest):
    return first, second, rest


def only_position(first, /, **rest):
    return first, rest


print(free(**{"two words": 1, "": 2, "class": 3, "é": 4, "1": 5}))
print(named(**{"first": "f", "a-b": 1}))
print(only_position(1, **{"first": "kept apart"}))
print(only_position(1, first="again"))


class Text(str):
    pass


print(free(**{Text("sub"): 1}), [type(key) is Text for key in free(**{Text("sub"): 1})])
for mapping in {1: 2}, {None: 0}, {b"a": 1}, {("a",): 1}, {2.5: 3}:
    for function in free, named, dict, print, int:
        try:
            print(function(**mapping))
        except TypeError as error:
            print(function.__name__, error)
for attempt in (
    lambda: named(1, **{"first": 2}),
    lambda: named(1, second=1, **{"second": 2}),
    lambda: named(*(1, 2, 3)),
    lambda: named(**{"a": 1}, **{"a": 2}),
    lambda: only_position(**{"first": 1}),
    lambda: free(*[1], **{"a": 1}),
    lambda: dict(**{"a": 1}, **{"b": 2}, a=3),
    lambda: named(**None),
    lambda: named(*None),
    lambda: free(**"text"),
    lambda: print(*5, **6),
):
    try:
        print(attempt())
    except TypeError as error:
        print(error)


class Half:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        if key == "b":
            raise LookupError(key)
        return 1


class Keyless:
    keys = None


for mapping in Half(), Keyless():
    try:
        print(free(**mapping))
    except (LookupError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
