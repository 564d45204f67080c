# call objects: what they compare with, chains, call_list, and the lists of calls that mocks keep.
from unittest.mock import ANY, DEFAULT, MagicMock, Mock, call, sentinel
import copy
import pickle

for each in (call, call(), call(1), call.a, call.a(1), call.a.b, call.a(1).b(2), call(1)(2),
             call()(), call().x, call().x(3, y=4), call.count(1), call.index,
             call().__enter__(), call.a(1)(2).c, call("text", key="value")):
    print(repr(each), tuple(each), len(each), each.call_list())

# tuples that leave out what is empty
print(call(1) == (1,), call(1) == ((1,),), call(1, a=2) == ((1,), {"a": 2}))
print(call(1) == ("", (1,), {}), call.foo(1) == ("foo", (1,)), call.foo(1) == ("foo", (1,), {}))
print(call() == (), call() == ({},), call(a=1) == ({"a": 1},), call.a() == ("a",))
print(call.a(1) == call(1), call(1) == call.a(1), call(1) == 5, call() == (1, 2, 3, 4))
print(call(1) != call(2), call.a.b(1) == call.a.b(1), call.a(1).b(2) == call.a(2).b(2))
print(call(ANY) == call(3), call(3) == call(ANY), call(1, ANY, k=ANY) == call(1, [], k={}))
try:
    hash(call(1))
except TypeError as error:
    print(error)

print(call(1, 2, k=3).args, call(1, k=3).kwargs, call.a(1).args, call.a(5, k=4).kwargs)
name, args, kwargs = call.foo(1, 2, z=3)
print(name, args, kwargs)
mock = Mock()
mock(1, z=2)
args, kwargs = mock.call_args
print(args, kwargs, mock.call_args[0], mock.call_args[1], len(mock.call_args))
print(mock.call_args.args, mock.call_args.kwargs, mock.call_args == call(1, z=2))
print(mock.call_args_list, mock.call_args_list == [call(1, z=2)])
print(mock.call_args_list == [((1,), {"z": 2})])
print(type(mock.call_args), type(mock.call_args_list), len(mock.mock_calls[0]))

# what comes out of a call is remembered by the mock it came out of
mock = MagicMock()
mock(1).method(arg="foo").other("bar")(2.0)
kall = call(1).method(arg="foo").other("bar")(2.0)
print(mock.mock_calls == kall.call_list(), kall.call_list())
print(mock.mock_calls, mock.method_calls)
print([call(1)] in mock.mock_calls, call(1) in mock.mock_calls)
print([call(1), call(2)] in mock.mock_calls)

mock = Mock(return_value=None)
for number in range(3):
    mock(number)
    mock.method(number, key="a long text that makes the list wider than a line")
print(mock.call_args_list)
print(mock.mock_calls)
print(mock.method_calls[-1], mock.call_count)

# sentinels
print(sentinel.some, sentinel.some is sentinel.some, sentinel.some is sentinel.other)
print(copy.copy(sentinel.a) is sentinel.a, copy.deepcopy(sentinel.a) is sentinel.a)
print(pickle.loads(pickle.dumps(sentinel.a)) is sentinel.a, DEFAULT is sentinel.DEFAULT, DEFAULT)
print(ANY == 1, 1 == ANY, ANY != 1, ANY, [ANY, 2] == [1, 2])
