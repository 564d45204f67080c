# __hash__: set to None by __eq__, restored, inherited, of wrong kinds; who may be a key.
class Eq:
    def __init__(self, value): self.value = value
    def __eq__(self, other): return isinstance(other, Eq) and self.value == other.value


class Restored(Eq):
    __hash__ = object.__hash__


class Inherits(Restored): pass


class EqAgain(Restored):
    def __eq__(self, other): return True


class Both(Eq):
    def __hash__(self): return hash(("Both", self.value))


class Refused:
    __hash__ = None


class Gives:
    def __init__(self, result): self.result = result
    def __hash__(self): return self.result


class Slow:
    asked = 0
    def __hash__(self): Slow.asked += 1; return 1
    def __eq__(self, other): return True


for kind in (Eq, Restored, Inherits, EqAgain, Both, Refused, Slow):
    made = kind(1) if issubclass(kind, Eq) else kind()
    print(kind.__name__, kind.__hash__ is None, isinstance(hash.__call__, object), end=" ")
    try:
        print({made: "stored"}[made], len({made, made}))
    except TypeError as error:
        print(error)
print(Slow.asked, len({Both(1), Both(1), Both(2), Both(1.0)}), Both(1) in {Both(True)})
for result in (0, -1, -2, 2**61 - 1, 2**61, 2**64 + 5, -2**63, True, "x", 1.0, None, 10**30):
    try:
        print(result, hash(Gives(result)), hash(result) == hash(Gives(result)))
    except TypeError as error:
        print(result, error)
for value in ([], {}, set(), (1, []), (1, ({},)), slice(1), bytearray(), memoryview(bytearray(1)),
              Eq(1), range(2),
              frozenset([1]), memoryview(b"a"), type, None, ..., NotImplemented, len, {}.keys(),
              {}.values(), {}.items()):
    try:
        print(type(value).__name__, type(hash(value)).__name__)
    except (TypeError, ValueError) as error:
        print(error)
print(hash(-1), hash(-2), hash(True), hash(1.5) == hash(1.5 + 0j), hash(float("inf")),
      hash(float("-inf")), hash(2**61 - 1))
print(hash((1, 2)) == hash((1, 2)), hash(()), hash(1j), hash(frozenset()),
      hash(range(3)) == hash(range(0, 3, 1)), hash("") )


class Fails:
    def __hash__(self): raise ValueError("no hash today")


for action in (lambda: {Fails()}, lambda: {Fails(): 1}, lambda: {}.get(Fails()),
               lambda: Fails() in {1}, lambda: hash((Fails(),)),
               lambda: {}[Fails()], lambda: dict([(Fails(), 1)]), lambda: set().discard(Fails()),
               lambda: {1: 2}.pop([], 1),
               lambda: {}.setdefault([]), lambda: [] in {}, lambda: {1}.remove({2}),
               lambda: frozenset([[]]), lambda: {[]: 1}):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
