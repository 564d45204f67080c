# mock_open: files that are read, written, gone through, and what is remembered.
from unittest.mock import MagicMock, call, mock_open, patch


def tell(what, *args):
    try:
        print("gives", repr(what(*args)).partition(" id=")[0])
    except Exception as error:
        print(type(error).__name__, error)


opened = mock_open(read_data="one\ntwo\nthree")
with patch("builtins.open", opened):
    with open("first") as file:
        print(repr(file.read(3)), repr(file.read()), repr(file.read()))
    with open("second", "w") as file:
        tell(file.write, "data")
        print(file.readlines(), file.readlines())
    with open("third") as file:
        print(list(file), repr(file.readline()))
    file = open("fourth", encoding="utf-8")
    print(repr(file.readline()), repr(next(file)), repr(file.readline()), repr(file.readline()))
    tell(next, file)
    tell(lambda: file.nothing)
    tell(file.close)
    for line in open("fifth"):
        print(line.rstrip())
print(opened.mock_calls)
opened.assert_any_call("first")
opened.assert_has_calls([call("second", "w"), call().__enter__(), call().write("data")])
tell(opened.assert_called_once_with, "first")
tell(lambda: opened)
print(opened().write.call_args)

opened = mock_open(read_data=b"ab\ncd")
print(opened().read())
file = opened()
print(file.readline(), file.readlines())

opened = mock_open(read_data="data")
file = opened()
file.read.return_value = "told"
file.readline.return_value = "line"
file.readlines.return_value = ["lines"]
print(file.read(), file.readlines(), opened().readline())
file.write.side_effect = OSError(5, "told to fail")
tell(file.write, "x")
print(repr(mock_open()().read()), list(mock_open()()))

given = MagicMock(name="given")
print(mock_open(given, "text") is given, given().read())
file = mock_open(read_data="a\nb")()
file.readline.side_effect = ["only"]
print(file.readline())
tell(file.readline)


def copy(source, target):
    with open(source) as reading, open(target, "w") as writing:
        for number, line in enumerate(reading, 1):
            writing.write(f"{number}: {line}")


with patch("__main__.open", mock_open(read_data="x\ny\n")) as opened:
    copy("from", "to")
opened.assert_has_calls([call("from"), call("to", "w")], any_order=True)
print(opened().write.mock_calls)
