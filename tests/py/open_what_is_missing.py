"""Opening what is not there, and with arguments that do not fit."""
import errno
import pathlib

try:
    open("no such file.txt")
except FileNotFoundError as error:
    print(error, error.errno == errno.ENOENT, error.filename, error.args)

try:
    with open("missing/data.csv", encoding="utf-8") as file:
        print(file.read())
except OSError as error:
    print(type(error).__name__, error.strerror)
finally:
    print("done")


def load(name):
    """What a beginner writes."""
    try:
        with open(name) as file:
            return file.readlines()
    except FileNotFoundError:
        print(f"{name} was not found")
        return []


print(load("settings.ini"))

for name, mode in ((b"nofile", "rb"), ("", "r"), ("nofile", "r+"), ("nowhere/file", "w"),
                   ("/", "r"), ("/", "w"), (pathlib.Path("no") / "file", "r")):
    try:
        open(name, mode)
    except OSError as error:
        print(type(error).__name__, error, repr(error.filename))

for arguments in (("x", "q"), ("x", "rw"), ("x", ""), ("x", "bt"), ("x", "b", -1, "utf8"),
                  ("x", 3), (1.5,), (None,), ("a\0b",), ("x", "U"), ("x", "w+r"),
                  ("x", "rb", -1, None, "strict"), ("x", "rb", -1, None, None, "\n")):
    try:
        open(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

for read in (pathlib.Path("no.txt").read_text, pathlib.Path("no.bin").read_bytes,
             pathlib.Path("no.txt").open):
    try:
        read()
    except FileNotFoundError as error:
        print(error)

raise SystemExit(open("the end.txt").read())
