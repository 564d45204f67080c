"""What OSError makes of its arguments, and what copies of it keep."""
import copy
import errno
import pickle

for args in [(2, "x"), (2, "x", "f"), (2, "x", "f", None, "g"), (2, "x", "f", 3, "g"), (1,), (),
             (2, "x", None), (2, "x", None, None, "h"), (99999, "x"), (2, "x", "f", "a", "b", "c"),
             (11, "again"), (11, "again", 3), ("2", "x"), (17, "there", 5), (13, None, b"name")]:
    error = OSError(*args)
    print(repr(error), str(error), error.args, error.errno, error.strerror)
    print("   ", error.filename, error.filename2, error.__reduce__(), type(error).__name__)
    again = pickle.loads(pickle.dumps(error))
    print("   ", again, again.args, again.filename, copy.copy(error).filename2)

for make in (lambda: OSError(a=1), lambda: OSError(2, "x", errno=3), lambda: FileNotFoundError(x=1),
             lambda: BlockingIOError(11, "x", filename=3)):
    try:
        make()
    except TypeError as error:
        print(error)

blocking = BlockingIOError(11, "x", 3)
print(blocking.characters_written, blocking.args, blocking.filename, blocking)
blocking.characters_written = 8
print(blocking.characters_written)
for value in "8", 2.5, 10**30:
    try:
        blocking.characters_written = value
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
del blocking.characters_written
for action in (lambda: blocking.characters_written, lambda: OSError().characters_written,
               lambda: delattr(blocking, "characters_written")):
    try:
        action()
    except AttributeError as error:
        print(error)
print(BlockingIOError(11, "x", "name").filename, BlockingIOError(11, "x").characters_written
      if hasattr(BlockingIOError(11, "x"), "characters_written") else "unknown")

for given in bytearray(b"abc"), memoryview(b"abc"), b"abc":
    error = UnicodeDecodeError("utf8", given, 0, 1, "reason")
    print(error, type(error.object), error.object, type(error.args[1]))
for given in "abc", 5, None:
    try:
        UnicodeDecodeError("utf8", given, 0, 1, "reason")
    except TypeError as error:
        print(error)

print(len(errno.errorcode), errno.errorcode[errno.EAGAIN], errno.EWOULDBLOCK == errno.EAGAIN)
print(sorted(errno.errorcode.items())[::9])
