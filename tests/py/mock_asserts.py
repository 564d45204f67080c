# Every assertion of a mock, holding and failing, and the messages.
from unittest.mock import ANY, MagicMock, Mock, call


def tell(what, *args, **kwargs):
    try:
        print("holds", what(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error, "| because of", repr(error.__cause__))


mock = Mock(name="thing", return_value=None)
for check in (mock.assert_called, mock.assert_called_once, mock.assert_not_called):
    tell(check)
tell(mock.assert_called_with, 1, key=2)
tell(mock.assert_called_once_with, 1)
tell(mock.assert_any_call, 1)
tell(mock.assert_has_calls, [call(1)])
tell(mock.assert_has_calls, [])

mock(1, key=2)
for check in (mock.assert_called, mock.assert_called_once, mock.assert_not_called):
    tell(check)
tell(mock.assert_called_with, 1, key=2)
tell(mock.assert_called_with, 1, key=ANY)
tell(mock.assert_called_with, 1)
tell(mock.assert_called_once_with, 1, key=2)

mock("two")
mock("three", [3])
tell(mock.assert_called_once)
tell(mock.assert_called_once_with, "three")
tell(mock.assert_not_called)
tell(mock.assert_called_with, "two")
tell(mock.assert_any_call, "two")
tell(mock.assert_any_call, "four", key=4)
tell(mock.assert_has_calls, [call(1, key=2), call("two")])
tell(mock.assert_has_calls, [call(1, key=2), call("three", [3])])
tell(mock.assert_has_calls, [call("three", [3]), call("two")], any_order=True)
tell(mock.assert_has_calls, [call("three", [3]), call("five")], any_order=True)
tell(mock.assert_has_calls, (call("two"),))

parent = MagicMock()
parent.child.method(1).result("x")
parent[2]
tell(parent.assert_has_calls, [call.child.method(1), call.child.method().result("x")])
tell(parent.assert_has_calls, call.child.method(1).result("x").call_list())
tell(parent.child.method.assert_called_once_with, 2)
tell(parent.child.method.assert_not_called)
tell(parent.__getitem__.assert_called_with, 3)

# an object whose == says no to everything still equals ANY
class Stubborn:
    def __eq__(self, other):
        return False


mock = Mock()
mock(Stubborn())
tell(mock.assert_called_with, ANY)
tell(mock.assert_any_call, ANY)
tell(mock.assert_has_calls, [call(ANY)])

# misspelt assertions
for name in ("assert_foo", "assret_called", "asert_called", "aseert", "assrt_x"):
    tell(getattr, Mock(), name)
print(type(Mock(unsafe=True).assert_foo), type(Mock(spec=["assert_this"]).assert_this))
mock = Mock()
mock.assert_mine = 3
print(mock.assert_mine)
