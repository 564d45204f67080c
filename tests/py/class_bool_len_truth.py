# Truth of objects: __bool__ before __len__, wrong results, and every place that asks.
class Truth:
    def __init__(self, answer): self.answer = answer
    def __bool__(self): print("?", end=""); return self.answer


class Sized:
    def __init__(self, size): self.size = size
    def __len__(self): print("#", end=""); return self.size


class BothWays(Sized):
    def __bool__(self): print("?", end=""); return True


class NoBool:
    __bool__ = None


class Instance:
    def __init__(self): self.__bool__ = lambda: False


yes, no = Truth(True), Truth(False)
print(yes and 1, (no and 1) is no, (yes or 1) is yes, no or 2, not yes, not no, 1 if no else 2)
EXPRESSIONS = ["[x for x in (yes, no) if x].__len__()", "any([no, yes, no])",
               "all([yes, no, yes])", "bool(yes)",
               "len(list(filter(None, [yes, no])))", "yes and yes and 3", "(no or no or 4)",
               "not (yes and no)",
               "bool(Sized(0))", "bool(Sized(3))", "bool(BothWays(0))", "bool(Instance())",
               "not Sized(0)", "bool(NoBool())",
               "1 if NoBool() else 2", "bool(Truth(1))", "bool(Truth(None))",
               "bool(Truth('yes'))", "bool(Sized(-1))",
               "bool(Sized(2**63))", "bool(Sized('3'))", "bool(Sized(True))", "len(Sized(True))",
               "len(Sized(2.0))",
               "len(Truth(True))", "bool(Sized(None))", "not Truth([])", "all([Truth(0)])",
               "(Sized(0) or Sized(2)).size",
               "sorted([3, 1], reverse=Truth(True))", "sorted([3, 1], reverse=1)",
               "sum(x is yes for x in [yes])",
               "[1, 2][yes.answer]", "yes == True", "int(yes.answer)", "'%d' % yes.answer",
               "max([no, yes], key=bool).answer"]
for text in EXPRESSIONS:
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
while no:
    print("never")
else:
    print("while else")
if no: print("never")
elif yes: print("elif")
assert yes
try:
    assert no, Truth("message") and "x"
except Exception as error:
    print(type(error).__name__, error)
match 1:
    case 1 if no: print("never")
    case 1 if yes: print("guard")
print([bool(x) for x in (0, 0.0, 0j, "", (), [], {}, set(), range(0), b"", None, False, ...,
                         NotImplemented is None, object())])
