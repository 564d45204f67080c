# pprint: dataclasses, namespaces and classes of them, rows of bytes that change.
import dataclasses
import pprint
import types


@dataclasses.dataclass
class Book:
    title: str
    pages: int
    lent: bool = False
    hidden: int = dataclasses.field(default=1, repr=False)


@dataclasses.dataclass
class Link:
    to: object
    number: int


class Settings(types.SimpleNamespace):
    pass


pprint.pprint([Book(f"book {n}", n) for n in range(3)])
pprint.pprint(Book("x" * 60, 5))
loop = Link(None, 1)
loop.to = Link(loop, 2)
pprint.pprint(loop, width=20)
loop.to = loop
pprint.pprint(loop)
pprint.pprint(bytearray(b"abcdefghijklmnopqrstuvwxyz"), width=29)
pprint.pprint([bytearray(b"abcdefghijklmnop"), bytearray()], width=22)
settings = Settings(the=0, quick=1, brown=2, fox=3, jumped=4, over=5, a=6, lazy=7, dog=8)
pprint.pprint(settings, width=60, indent=4)
pprint.pprint(settings)
pprint.pprint(types.SimpleNamespace(**{letter * 10: letter * 20 for letter in "abcd"}))
