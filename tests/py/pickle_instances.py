# pickle: instances, what they say of how to be pickled, and files of several pickles.
import copyreg
import io
import pickle
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from fractions import Fraction


class Account:
    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"


class Slots:
    __slots__ = "a", "b"

    def __init__(self):
        self.a = 1


class Cached:
    def __init__(self, n):
        self.n, self.cache = n, {1: 2}

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["cache"]
        return state

    def __setstate__(self, state):
        print("setstate", state)
        self.__dict__.update(state, cache={})


class Pair:
    def __new__(cls, a, b=0):
        self = super().__new__(cls)
        self.sum = a + b
        return self

    def __getnewargs_ex__(self):
        return (1,), {"b": 2}


class Reduced:
    def __init__(self, items):
        self.items = items

    def __reduce__(self):
        return Reduced, (sorted(self.items),), {"extra": True}


class Names(list):
    pass


class Color(Enum):
    RED = 1


@dataclass
class Book:
    title: str
    pages: int = 0

    class Page:
        number = 1


account = Account("ann", 5)
names = Names(["x"])
names.owner = account
for protocol in range(6):
    data = pickle.dumps([account, account], protocol)
    first, second = pickle.loads(data)
    print(protocol, data, first, first is second)
    print(pickle.loads(pickle.dumps(names, protocol)).owner, len(pickle.dumps(Book("t"), protocol)))
    for value in (Color.RED, Book("t", 3), date(2020, 1, 2), datetime(2020, 1, 2, 3, tzinfo=timezone.utc),
                  time(1, 2, fold=1), timedelta(3), Decimal("1.50"), Fraction(1, 3)):
        print(pickle.loads(pickle.dumps(value, protocol)) == value, end=" ")
    print()

for made in Slots(), Cached(3), Pair(5, 6), Reduced([3, 1]), Book.Page(), Account, Book.Page:
    data = pickle.dumps(made, 4)
    again = pickle.loads(data)
    print(data, getattr(again, "__dict__", None) if not isinstance(again, type) else again)
print(pickle.loads(pickle.dumps(Slots(), 2)).a)


# A function registered for a type; persistent ids; several pickles in a file.
class Handle:
    def __init__(self, number):
        self.number = number


copyreg.pickle(Handle, lambda handle: (Handle, (handle.number + 1,)))
print(pickle.loads(pickle.dumps(Handle(1))).number)


class Writer(pickle.Pickler):
    def persistent_id(self, obj):
        return ("account", obj.owner) if isinstance(obj, Account) else None


class Reader(pickle.Unpickler):
    def persistent_load(self, key):
        return f"<{key}>"

    def find_class(self, module, name):
        if module == "builtins" and name == "eval":
            raise pickle.UnpicklingError(f"global {module}.{name} is forbidden")
        return super().find_class(module, name)


file = io.BytesIO()
Writer(file).dump([account, "plain"])
pickle.dump({"second": 2}, file)
Writer(file, 2).dump(eval)
file.seek(0)
print(Reader(file).load(), pickle.load(file))
try:
    Reader(file).load()
except pickle.UnpicklingError as error:
    print(error)
try:
    pickle.load(file)
except EOFError as error:
    print("end:", error)
