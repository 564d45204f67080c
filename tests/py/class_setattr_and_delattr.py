# __setattr__ and __delattr__: refused, redirected, validated, used by +=, del and class statements.
class Frozen:
    def __init__(self, **fields):
        self.__dict__.update(fields)

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__}.{name} is frozen")

    def __delattr__(self, name):
        raise AttributeError(f"{name} may not be deleted")


frozen = Frozen(x=1, items=[1])
for action in ("frozen.x = 2", "frozen.x += 1", "del frozen.x", "frozen.items += [2]",
               "frozen.y = 1",
               "for frozen.x in [1]: pass", "frozen.x, other = 1, 2", "[frozen.x] = [1]",
               "del frozen.x, frozen.items"):
    try:
        exec(action)
    except AttributeError as error:
        print(action, "->", error)
print(frozen.x, frozen.items)
object.__setattr__(frozen, "x", 10)
object.__delattr__(frozen, "items")
print(vars(frozen))


class Checked:
    rules = {"age": int, "name": str}

    def __setattr__(self, name, value):
        kind = self.rules.get(name)
        if kind is None:
            return super().__setattr__(name, ("unchecked", value))
        if not isinstance(value, kind):
            raise TypeError(f"{name} wants {kind.__name__}, not {type(value).__name__}")
        super().__setattr__(name, value)


checked = Checked()
checked.age = 5
checked.age += 1
checked.colour = "red"
print(checked.__dict__)
try:
    checked.name = 3
except TypeError as error:
    print(error)


class Meta(type):
    def __setattr__(cls, name, value):
        print("class set", name)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        print("class delete", name)
        super().__delattr__(name)


class Watched(metaclass=Meta):
    inside = 1


Watched.inside = 2
del Watched.inside
Watched().free = 3
for call in (lambda: delattr(Watched, "inside"), lambda: object.__setattr__(Watched, "x", 1),
             lambda: type.__setattr__(int, "x", 1), lambda: setattr(int, "x", 1),
             lambda: delattr(int, "real"),
             lambda: setattr(Watched, "__name__", 5), lambda: setattr(None, "x", 1),
             lambda: setattr(5, "real", 1),
             lambda: setattr("a", "upper", 1), lambda: object.__setattr__(5, "x", 1),
             lambda: setattr(len, "x", 1)):
    try:
        print(call())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
