# Special methods: those of a MagicMock and what they give, and those set on a Mock.
from unittest.mock import MagicMock, Mock, NonCallableMagicMock, NonCallableMock
import math
import operator
import os


def tell(what, *args):
    try:
        result = what(*args)
        print(getattr(what, "__name__", what), "gives",
              repr(result).partition(" id=")[0])
    except Exception as error:
        print(getattr(what, "__name__", what), type(error).__name__, error)


mock = MagicMock()
for function in (len, bool, int, float, complex, list, abs, round, math.floor, math.ceil,
                 math.trunc, operator.index, operator.neg, operator.invert, next):
    tell(function, mock)
for function in (operator.add, operator.sub, operator.truediv, operator.matmul, operator.iadd,
                 operator.pow, divmod, operator.getitem, operator.contains, operator.lt,
                 operator.ge, operator.eq, operator.ne):
    tell(function, mock, 3)
tell(operator.add, 3, mock)
tell(operator.gt, 3, mock)
tell(reversed, Mock())
print(os.fspath(MagicMock(name="file")).split("/")[:2])
print(mock == mock, mock != mock, hash(mock) == object.__hash__(mock))
with mock as entered:
    tell(type, entered)
print(len(mock.mock_calls), mock.__len__.call_count, mock.__add__.call_args, mock.method_calls)

mock = MagicMock()
mock.__str__.return_value = "foobar"
print(str(mock), f"{mock}", mock.__str__.mock_calls)
mock.__str__.assert_called_with()
mock.__iter__.return_value = [1, 2]
print(list(mock), list(mock))
mock.__iter__.return_value = iter([5])
print(list(mock), list(mock))
mock.__eq__.return_value = True
mock.__hash__.return_value = 9
print(mock == 3, hash(mock))
mock.__getitem__.side_effect = lambda index: index * 2
mock.__contains__.side_effect = lambda value: value == 1
mock.__setitem__.side_effect = KeyError("told")
print(mock[4], 1 in mock, 2 in mock)
tell(operator.setitem, mock, 1, 2)
mock.__lt__ = lambda self, other: True
mock.__bool__.return_value = False
mock.__len__.return_value = "many"
print(mock < 3, bool(mock))
tell(len, mock)
del mock.__len__
tell(len, mock)

# on a plain Mock there are none until they are set
mock = Mock()
for function in (len, list, int, reversed):
    tell(function, mock)
tell(operator.add, mock, 1)
mock.__len__ = Mock(return_value=3)
mock.__str__ = lambda self: "text of a " + type(self).__name__
mock.__enter__ = Mock(return_value="entered")
mock.__exit__ = Mock(return_value=False)
mock.__iter__ = Mock(return_value=iter([1, 2]))
mock.__add__ = Mock(return_value=7)
mock.__reversed__ = lambda self: "backwards"
mock.__format__ = lambda self, spec: "formatted " + spec
with mock as entered:
    print(entered)
print(len(mock), str(mock), list(mock), mock + 3, reversed(mock), f"{mock:abc}")
print(mock.mock_calls, mock.method_calls)
mock.__exit__.assert_called_once_with(None, None, None)
mock.__repr__ = lambda self: "shown otherwise"
mock.__dir__ = lambda self: ["one"]
print(repr(mock), dir(mock), mock.__repr__())
for name in ("__getattr__", "__init__", "__del__", "__instancecheck__"):
    tell(setattr, mock, name, 1)
tell(getattr, mock, "__missing__")

# only what the spec has
mock = MagicMock(spec=int)
tell(int, mock)
tell(len, mock)
tell(iter, mock)
mock = MagicMock(spec=["__len__"])
tell(len, mock)
tell(int, mock)
mock = MagicMock()
mock.mock_add_spec(list)
tell(len, mock)
tell(int, mock)
tell(setattr, Mock(spec=int), "__len__", Mock())

for kind in (Mock, NonCallableMock, MagicMock, NonCallableMagicMock):
    mock = kind()
    print(kind.__name__, callable(mock), callable(mock.child), type(mock.child).__name__,
          hasattr(mock, "__len__"))
    tell(lambda: mock())
