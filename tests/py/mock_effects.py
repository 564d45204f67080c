# side_effect, return_value and wraps: what a call of a mock gives.
from unittest.mock import DEFAULT, MagicMock, Mock


def tell(what, *args, **kwargs):
    try:
        result = what(*args, **kwargs)
        print("gives", type(result).__name__ if isinstance(result, Mock) else result)
    except BaseException as error:
        print(type(error).__name__, error)


mock = Mock(return_value=3)
print(mock(), mock.return_value)
mock.return_value = "other"
print(mock(), mock.side_effect)

for effect in (KeyError, KeyError("key"), [1, ValueError("second"), KeyError, DEFAULT], "ab",
               {"x": 1}, lambda *args, **kwargs: (args, kwargs), lambda *args: DEFAULT, 5,
               lambda *args: ValueError):
    mock = Mock(side_effect=effect, return_value="returned")
    for number in range(5):
        tell(mock, number)
    mock.side_effect = None
    tell(mock)
    print(mock.call_count, mock.called)

def numbers():
    yield 1
    yield 2


mock = Mock(side_effect=numbers())
tell(mock)
print(mock.side_effect is mock.side_effect, type(mock.side_effect).__name__)
tell(mock)
tell(mock)


class Real:
    attribute = "real attribute"

    def method(self, a, b=2):
        return a + b

    def __call__(self, x):
        return x * 2

    def __len__(self):
        return 12


mock = Mock(wraps=Real())
tell(mock, 4)
tell(mock.method, 1, b=5)
tell(mock.method)
tell(lambda: mock.missing)
tell(lambda: mock.attribute)
mock.method.return_value = "mine"
tell(mock.method, 1)
mock.method.side_effect = lambda *args: DEFAULT
tell(mock.method, 1)
mock.side_effect = lambda x: x + 1
tell(mock, 4)
print(mock.mock_calls)
mock = MagicMock(wraps=Real())
tell(len, mock)  # special methods are not passed through
tell(mock, 7)

# configure_mock and keyword arguments reach into attributes
mock = Mock(**{"method.return_value": 3, "other.side_effect": KeyError("told"), "a.b.c": 5}, x=2)
print(mock.method(), mock.x, mock.a.b.c)
tell(mock.other)
mock.configure_mock(**{"method.return_value": 4, "x": 7})
print(mock.method(), mock.x)

# reset_mock keeps what it is not told to forget
mock = MagicMock(return_value=3, side_effect=[1, 2])
mock.child(1)
mock.child.grandchild(2)
mock.plain = 4
mock(5)
mock.reset_mock()
print(mock.mock_calls, mock.method_calls, mock.call_args, mock.call_count, mock.called)
print(mock.child.mock_calls, mock.child.grandchild.called, mock.plain)
print(mock(), mock.return_value)
mock.reset_mock(side_effect=True)
print(mock(), mock.side_effect)
mock.child.return_value = "kept until told"
mock.reset_mock(return_value=True)
print(type(mock()).__name__, type(mock.child()).__name__)
returned = mock.return_value
returned.used()
mock.reset_mock()
print(returned.used.called)
