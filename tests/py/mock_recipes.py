# What tests replace most: clocks, chance, input and output, the environment, chains of calls.
from unittest.mock import MagicMock, Mock, call, patch
import datetime
import io
import json
import logging
import os
import random
import re
import sys
import time


def tell(what, *args, **kwargs):
    try:
        print("gives", re.sub(r" id='\d+'", "", repr(what(*args, **kwargs))))
    except Exception as error:
        print(type(error).__name__, error)


with patch("time.time", return_value=12.5) as mocked:
    print(time.time(), mocked.call_count)
with patch("random.randint", side_effect=[1, 2]):
    print(random.randint(1, 6), random.randint(1, 6))
with patch("datetime.date") as date:
    date.today.return_value = "today"
    date.side_effect = lambda *args: args
    print(datetime.date.today(), datetime.date(1, 2, 3))
print(datetime.date(2020, 1, 2))
with patch.object(os.path, "exists", return_value=True) as exists:
    print(os.path.exists("/no such file"), exists.call_args)
with patch.dict("os.environ", {"KEY": "value"}, clear=True):
    print(dict(os.environ))
with patch("builtins.print") as mocked:
    print("not shown", sep="")
print(mocked.mock_calls)
with patch("builtins.input", side_effect=["first", "second"]) as mocked:
    print(input("> "), input(), mocked.mock_calls)
with patch("sys.argv", ["program", "-x"]):
    print(sys.argv)
with patch("sys.stdout", new_callable=io.StringIO) as out:
    print("caught")
print(repr(out.getvalue()))
with patch.object(json, "dumps", wraps=json.dumps) as mocked:
    print(json.dumps([1]), mocked.mock_calls)
log = logging.getLogger("some")
with patch.object(log, "warning") as warning:
    log.warning("value %s", 1)
warning.assert_called_once_with("value %s", 1)

# a chain of calls
mock = Mock()
mock.connection.cursor.return_value.execute.return_value = ["row"]
print(mock.connection.cursor().execute("SELECT 1"))
chain = call.connection.cursor().execute("SELECT 1").call_list()
print(chain, mock.mock_calls == chain)

# a dictionary that remembers
real = {"a": 1}
mock = MagicMock()
for name in ("getitem", "setitem", "delitem", "contains"):
    name = f"__{name}__"
    getattr(mock, name).side_effect = getattr(real, name)
mock.__iter__.side_effect = lambda: iter(real)
mock["b"] = 2
print(mock["a"], mock["b"], list(mock), "a" in mock, "z" in mock)
tell(lambda: mock["z"])
del mock["a"]
print(real, mock.__getitem__.call_args_list)
print(mock.mock_calls)


# an argument that is compared in a way of its own
class Matching:
    def __init__(self, test):
        self.test = test

    def __eq__(self, other):
        return self.test(other)

    def __repr__(self):
        return "matching"


mock = Mock()
mock(5)
mock.assert_called_with(Matching(lambda value: value > 3))
tell(mock.assert_called_with, Matching(lambda value: value > 9))
mock.assert_has_calls([call(Matching(bool))])
mock.assert_any_call(Matching(bool))

# with statements
mock = MagicMock()
mock.__enter__.return_value = "entered"
with mock as entered:
    print(entered)
mock.__exit__.return_value = True
with mock:
    raise KeyError("swallowed")
print(mock.__exit__.call_args.args[0])
mock.__exit__.return_value = False
try:
    with mock:
        raise KeyError("let through")
except KeyError as error:
    print(error)

# mocks where they count as values
mock = MagicMock()
print(mock in {mock}, {mock: 1}[mock], Mock() == Mock(), MagicMock() == MagicMock())
mock.__lt__.return_value = True
print(mock < 3, [1, 2, 3][mock], range(mock), f"{mock.__len__()}")
mock["a"]["b"].c(1).d = 5
mock.count += 1
print(mock.mock_calls)
