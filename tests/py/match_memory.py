# What a match holds and lets go: counts, dying subjects, identity of captured objects.
import sys


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def subject_dies(make):
    match make():
        case Loud(name="a" as name):
            print("matched", name)
        case Loud() as kept:
            print("kept", kept.name)
            del kept
            print("gone")
        case _:
            print("nothing")
    print("after")


subject_dies(lambda: Loud("a"))
subject_dies(lambda: Loud("b"))
subject_dies(lambda: [Loud("c")])

thing = object()
pair = [thing, thing]
print(sys.getrefcount(thing))
match pair:
    case [a, b]:
        print(a is thing, b is thing, sys.getrefcount(thing))
match pair:
    case [*c]:
        print(c is pair, c == pair, sys.getrefcount(thing))
match pair:
    case list(d):
        print(d is pair, sys.getrefcount(pair))
del a, b, c, d
match {"k": thing, "l": pair}:
    case {"k": e, **f}:
        print(sys.getrefcount(thing), sys.getrefcount(pair), len(f))
del e, f
print(sys.getrefcount(thing), sys.getrefcount(pair))


class Fleeting:
    __match_args__ = ("made",)

    @property
    def made(self):
        return Loud("made")


match Fleeting():
    case Fleeting(Loud(name="other")):
        print("no")
    case Fleeting(Loud(name="made")):
        print("yes")
match Fleeting():
    case Fleeting(one):
        print("captured", one.name)
del one
match [Loud("x"), Loud("y")]:
    case [first, _]:
        print("first", first.name)
        first = None
print("end")
