"""Looking the builtin up for __reduce__ may run code that exhausts the iterator."""
import builtins


class Key(str):
    """Equal to the name of a builtin, but with a look at the iterator first."""

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        if self.iterator is not None:
            iterator, self.iterator = self.iterator, None
            list(iterator)
        return str(self) == str(other)


def replace(name, iterator):
    value = builtins.__dict__.pop(name)
    key = Key(name)
    key.iterator = iterator
    builtins.__dict__[key] = value
    return key, value


def exhausted(make, name):
    iterator = make()
    key, value = replace(name, iterator)
    try:
        return iterator.__reduce__()[1:]
    finally:
        del builtins.__dict__[key]
        builtins.__dict__[name] = value


for make in (lambda: iter([1, 2]), lambda: iter((1, 2)), lambda: iter("ab"), lambda: iter(b"ab"),
             lambda: iter(range(3)), lambda: iter({1: 2}), lambda: iter({1, 2}),
             lambda: iter(bytearray(b"ab")), lambda: iter([7].pop, 7)):
    print(exhausted(make, "iter"))
print(exhausted(lambda: reversed([1, 2]), "reversed"))
