# OSError: how arguments choose subclass and attributes, texts of two to five arguments.
import errno

for args in ((), (1,), (2, "text"), (2, "text", "file"), (2, "text", "file", None, "other"),
    (2, "t", None, 3),
             ("a", "b"), (None, None), (17, "exists", b"name"), (2, "a", "b", "c", "d", "e"),
                 (1, 2, 3)):
    e = OSError(*args)
    print(type(e).__name__, e.args, e.errno, e.strerror, e.filename, e.filename2, "|", e, "|",
        repr(e))
for number in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, errno.EPIPE):
    print(errno.errorcode[number], type(OSError(number, "text")).__name__)


class Own(OSError):
    pass


class WithInit(OSError):
    def __init__(self, first, second, third=None):
        self.first = first
        super().__init__(second, third)


class WithNew(OSError):
    def __new__(cls, *args):
        return super().__new__(cls, 13, "given by new")


print(type(Own(2, "t")).__name__, Own(2, "t").errno)
w = WithInit(1, 2, "three")
print(w.first, w.errno, w.strerror, w.args, type(w).__name__)
n = WithNew("x")
print(type(n).__name__, n.args, n.errno, n)
print(OSError is IOError is EnvironmentError, FileNotFoundError(5, "no change").errno)
e = OSError(2, "text", "file")
e.errno, e.strerror, e.filename = 99, "changed", ["list"]
print(e, e.args)
e.filename, e.filename2 = "a", "b"
print(e, e.filename2)
print([c.__name__ for c in OSError.__subclasses__() if c.__module__ == "builtins"])
print([c.__name__ for c in ConnectionError.__subclasses__()])
print(issubclass(TimeoutError, OSError), TimeoutError("t").errno,
    OSError(110, "x").__class__.__name__)
