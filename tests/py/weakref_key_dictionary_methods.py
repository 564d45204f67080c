# WeakKeyDictionary and WeakSet: equality of keys, entries that vanish, every method.
import weakref


class Key:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __repr__(self):
        return f"Key({self.name})"


class Unhashable:
    __hash__ = None


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except KeyError as error:
        print("KeyError", type(error.args[0]).__name__)
    except Exception as error:
        print(type(error).__name__, error)


one, same, two = Key("one"), Key("one"), Key("two")
table = weakref.WeakKeyDictionary({one: 1})
table[same] = "replaced"
table[two] = 2
print(len(table), table[one], table[same], list(table) == [one, two], next(iter(table)) is one)
del one
print(len(table), same in table, list(table.items()))
table[same] = 1
print([key is same for key in table], list(table.values()), list(table.keys()))
attempt(table.__getitem__, Key("three"))
attempt(table.__getitem__, 5)
attempt(lambda: 5 in table)
attempt(table.get, 5)
attempt(table.get, Key("x"), "default")
attempt(table.__setitem__, "text", 1)
attempt(table.__setitem__, Unhashable(), 1)
attempt(table.__delitem__, Key("x"))
attempt(table.pop, Key("x"), "gone")
attempt(table.pop, Key("x"))
attempt(table.pop, Key("two"))
attempt(table.setdefault, two, "again")
attempt(table.setdefault, two, "never")
attempt(table.update, {5: 1})
attempt(table.update, {two: "updated"})
attempt(lambda: sorted(ref().name for ref in table.keyrefs()))
attempt(lambda: type(table.copy()).__name__)
attempt(lambda: table.copy() == table)
attempt(lambda: sorted((table | {same: "or"}).values(), key=str))
attempt(lambda: table | None)
table |= [(two, "in place")]
print(table[two], dict(table) == {same: 1, two: "in place"}, len(table))
value = Key("value")
table[value] = value
reference = weakref.ref(value)
del value
print(reference() is not None, len(table))
table.pop(reference())
print(reference(), len(table))
key, found = table.popitem()
print(key, found, len(table))
table.clear()
attempt(table.popitem)
print(len(table), bool(table), list(table))
members = weakref.WeakSet([same, two, Key("gone")])
print(len(members), two in members, 5 in members, sorted(str(member) for member in members))
members.add(Key("gone too"))
members.discard(Key("absent"))
attempt(members.remove, Key("absent"))
attempt(members.add, 5)
print(len(members), members == {same, two}, members.issubset([same, two, key]),
      members.isdisjoint([Key("q")]))
print(sorted(map(str, members ^ {two})), sorted(map(str, members & {same})), len(members | [two]),
      len(members - members))
members.pop()
members.clear()
attempt(members.pop)
