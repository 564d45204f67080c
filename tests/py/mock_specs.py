# spec and spec_set: attributes, classes, signatures; dir(), and the class a mock says it has.
from unittest import mock as module
from unittest.mock import MagicMock, Mock, NonCallableMock, PropertyMock, call, patch


def tell(what, *args, **kwargs):
    try:
        print("gives", repr(what(*args, **kwargs)).partition(" id=")[0])
    except Exception as error:
        text = str(error).partition(" id=")[0]
        print(type(error).__name__, text, "| because of", repr(error.__cause__))


class Shop:
    open = True

    def __init__(self, name, size=2):
        self.name = name

    def sell(self, thing, price=3):
        return thing, price

    def __len__(self):
        return 3


def function(a, b, *, c=3):
    return a


mock = Mock(spec=Shop)
tell(lambda: mock)
tell(lambda: mock.nothing)
tell(lambda: mock.name)
tell(lambda: mock.__iter__)
mock.extra = 5
print(mock.extra, isinstance(mock, Shop), mock.__class__, type(mock))
tell(setattr, mock, "__iter__", 1)
mock.__len__ = lambda self: 4
print(len(mock))

mock = Mock(spec_set=Shop)
tell(lambda: mock)
tell(setattr, mock, "extra", 5)
tell(setattr, mock, "open", False)
tell(lambda: mock.extra)
tell(lambda: Mock(spec=["x", "y"], name="two").x)
tell(lambda: Mock(spec=["x"]).y)
tell(lambda: Mock(spec=Shop("x")).name)
tell(lambda: Mock(spec=("x", "y")).x)  # names, too
tell(lambda: Mock(spec=("x", "y")).append)
tell(Mock, spec=Mock())
tell(NonCallableMock(spec=int))

# calls are compared as bound to the signature
mock = Mock(spec=function)
mock(1, 2, c=4)
tell(mock.assert_called_with, 1, b=2, c=4)
tell(mock.assert_called_with, c=4, b=2, a=1)
tell(mock.assert_called_with, 1, 2)
tell(mock.assert_called_with, 1)
tell(mock.assert_any_call, b=2, a=1, c=4)
tell(mock.assert_any_call)
tell(mock.assert_has_calls, [call(1, b=2, c=4)])
tell(mock.assert_has_calls, [call(1), call(1, 2)])
mock = Mock(spec=Shop)
mock("name")
tell(mock.assert_called_with, name="name")
tell(mock.assert_called_with, "name", 2)
tell(mock.assert_called_with, 1, 2, 3)

# dir
print(dir(Mock()))
mock = Mock(spec=["b", "a"])
print(dir(mock)[:3], "sell" in dir(Mock(spec=Shop)), "nothing" in dir(Mock(spec=Shop)))
mock = Mock()
mock.one
mock.two = 2
print("one" in dir(mock), "two" in dir(mock))
del mock.one
print("one" in dir(mock))
module.FILTER_DIR = False
print("__call__" in dir(Mock()), "_mock_children" in dir(Mock()))
module.FILTER_DIR = True

# a class by assignment
mock = Mock()
mock.__class__ = dict
print(isinstance(mock, dict), isinstance(mock, Mock), type(mock))
tell(lambda: mock)

mock.mock_add_spec(["z"], spec_set=True)
tell(lambda: mock.a)
tell(lambda: mock.z)
tell(setattr, mock, "new", 1)

# deleted attributes
mock = MagicMock()
print(hasattr(mock, "gone"))
del mock.gone
print(hasattr(mock, "gone"))
tell(delattr, mock, "gone")
mock.gone = 3
print(mock.gone)

# properties
class House:
    @property
    def door(self):
        return "real door"

    @door.setter
    def door(self, value):
        pass


with patch("__main__.House.door", new_callable=PropertyMock) as door:
    door.return_value = "mocked door"
    house = House()
    print(house.door)
    house.door = 6
print(door.mock_calls, House().door)
mock = MagicMock()
door = PropertyMock(side_effect=[1, AttributeError("no more")])
type(mock).door = door
print(mock.door)
tell(lambda: mock.door)
door.assert_called_with()
