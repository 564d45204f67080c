# Parents, names and attached mocks; subclasses of mocks.
from unittest.mock import MagicMock, Mock, call, create_autospec
import copy
import re


def show(*values):
    print(*[re.sub(r" id='\d+'", "", repr(value)) for value in values])


mock = Mock(name="root")
show(mock, mock.a, mock.a.b, mock.a(), mock.a().b, mock(), mock()(), Mock().x, Mock(name="mock"))
show(MagicMock(name="m")[0], MagicMock(name="m")[0].x, Mock(parent=Mock(name="P"), name="c"))

parent = Mock()
first = Mock(return_value=None)
named = Mock(name="named", return_value=None)
parent.first = first
parent.named = named
first(1)
named(2)
show(parent.mock_calls, parent.method_calls, first, named)
parent.attach_mock(named, "attached")
named(3)
show(parent.mock_calls, named)
other = Mock()
other.first = first  # has a parent already
first(9)
show(other.mock_calls, parent.mock_calls)
other.attach_mock(first, "taken")
first(8)
show(other.mock_calls, parent.mock_calls)


def function(a):
    pass


spied = create_autospec(function, name="spied")
parent.attach_mock(spied, "function")
spied(1)
show(parent.mock_calls)
parent.assert_has_calls([call.function(a=1)])

# a mock among its own descendants
mock = Mock()
mock.me = mock
mock.return_value = mock
show(mock, mock.me.me, mock() is mock, mock.a)

manager = Mock()
manager.one = one = MagicMock()
manager.two.return_value = two = MagicMock()
one["key"]
manager.two(1).go()
two.stop(2)
show(manager.mock_calls, manager.method_calls, two.mock_calls)
with one as entered:
    entered.inside()
show(manager.mock_calls)


class Counting(MagicMock):
    kind = "counting"

    @property
    def calls(self):
        return self.call_count

    def twice(self):
        return self.call_count * 2


mock = Counting()
mock()
mock.child(1)
print(mock.kind, mock.calls, mock.twice(), type(mock), type(mock.child), type(mock()))
show(mock, mock.child)


class Copying(MagicMock):
    def __call__(self, /, *args, **kwargs):
        return super().__call__(*copy.deepcopy(args), **copy.deepcopy(kwargs))


mock = Copying(return_value=None)
values = [1]
mock(values)
values.append(2)
mock.assert_called_with([1])
show(mock.call_args)


class Plain(MagicMock):
    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)


show(Plain(), Plain().child, Plain()(), type(Plain().child))

mock = Mock()
mock.call_count = 5
print(mock.call_count)
mock()
print(mock.call_count, mock.called, mock.mock_calls)
mock.mock_calls.clear()
print(mock.mock_calls)
