# What cannot be pickled, and bytes that are no pickle.
import pickle


def outer():
    def inner():
        pass

    return inner


class NoTuple:
    def __reduce__(self):
        return 5


class ShortTuple:
    def __reduce__(self):
        return (int,)


class NoCallable:
    def __reduce__(self):
        return 5, ()


class NoArguments:
    def __reduce__(self):
        return int, 6


class Lost:
    pass


lost = Lost()


class Lost:
    pass


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__module__, type(error).__name__, "-", str(error).split(" at 0x")[0])


dumps, loads = pickle.dumps, pickle.loads
for thing in outer(), lambda: 0, NoTuple(), ShortTuple(), NoCallable(), NoArguments(), lost, pickle:
    attempt(lambda: dumps(thing))
attempt(lambda: dumps(n for n in "a"))
attempt(lambda: dumps({"deep": [outer()]}))
attempt(lambda: dumps(1, 9))
attempt(lambda: dumps(1, -1))
attempt(lambda: pickle.dump(1, 5))
attempt(lambda: pickle.load(5))
for data in (b"", b"x", b"\0", b"I5", b"K", b".", b"0", b"h\5.", b"csys\nnope\n.", b"cnope\nnope\n.",
             b"\x80\x09.", b"(.", b"\x80\x04\x95\x05", b"X\5\0\0\0ab", b"Ihello\n.", b"S'abc\n.",
             b"g5\n.", b"a.", b"NNs.", b"t.", b"P5\n.", b"\x82\5."):
    print(data, end=" ")
    attempt(lambda: loads(data))
attempt(lambda: loads("text"))
print(loads(b"S'old'\n."), loads(b"U\3old."), loads(b"(dp0\nI1\nL5L\ns."), loads(b"c__builtin__\nxrange\n."))
