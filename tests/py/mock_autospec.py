# create_autospec: functions, classes, instances, callables; signatures all the way down.
from unittest.mock import MagicMock, Mock, call, create_autospec
import inspect
import operator


def tell(what, *args, **kwargs):
    try:
        print("gives", repr(what(*args, **kwargs)).partition(" id=")[0].partition(" at 0x")[0])
    except Exception as error:
        text = str(error).partition(" id=")[0]
        print(type(error).__name__, text, "| because of", repr(error.__cause__))


def function(a, b, *, c=3):
    return a


class Shop:
    number = 1
    stock = [1, 2]
    nothing = None

    def __init__(self, name, size=2):
        self.name = name

    def sell(self, thing, price=3):
        return thing, price

    @staticmethod
    def static(x):
        return x

    @classmethod
    def of_class(cls, y):
        return y

    @property
    def state(self):
        return 5

    def __len__(self):
        return 3

    class Shelf:
        def put(self, thing):
            pass


mocked = create_autospec(function, return_value="fishy")
print(type(mocked).__name__, mocked.__name__, inspect.signature(mocked), mocked(1, 2, c=4))
for args, kwargs in (((), {}), ((1,), {}), ((1, 2, 3), {}), ((1, 2), {"d": 1}), ((1,), {"a": 2})):
    tell(mocked, *args, **kwargs)
print(mocked.call_count, mocked.called, mocked.call_args, mocked.mock_calls)
tell(mocked.assert_called_with, 1, b=2, c=4)
tell(mocked.assert_called_with, 1, 2)
tell(mocked.assert_called_with, 1)
tell(mocked.assert_any_call, a=1, b=2, c=4)
tell(mocked.assert_has_calls, [call(1)])
tell(mocked.assert_has_calls, [call(1, 3), call(1)], any_order=True)
tell(lambda: mocked.other)
mocked.other = "set"
mocked.return_value = 7
print(mocked.other, mocked(1, 2), mocked.mock.return_value)
mocked.side_effect = [10, KeyError("told")]
print(mocked(1, 2))
tell(mocked, 1, 2)
mocked.reset_mock()
mocked.side_effect = None
print(mocked.called, mocked.call_count, mocked.call_args_list, mocked(0, 0))
tell(create_autospec(lambda x: 1), 1, 2)

kind = create_autospec(Shop)
tell(lambda: kind)
for args in ((), (1, 2, 3), ("name",)):
    tell(kind, *args)
shop = kind("name", size=1)
tell(lambda: shop)
tell(shop)
tell(shop.sell)
tell(shop.sell, 1)
tell(shop.sell, 1, 2, 3)
tell(lambda: shop.name)
tell(lambda: shop.sell.nope)
tell(shop.static)
tell(shop.static, 1)
tell(shop.of_class, 1, 2)
for name in ("state", "number", "stock", "nothing", "Shelf"):
    tell(getattr, shop, name)
tell(lambda: shop.nothing.anything.at.all())
tell(len, shop)
tell(iter, shop)
tell(kind.sell, 1)
tell(kind.static)
tell(kind.of_class, 1)
tell(kind.Shelf().put)
tell(kind.Shelf().put, 2)
tell(shop.sell.assert_called_once_with, thing=1)
tell(shop.sell.assert_called_once_with, 1, 4)
tell(kind.assert_called_with, name="name", size=1)
print(isinstance(shop, Shop), kind.call_count, shop.method_calls)
shop.name = "set"
print(shop.name)
strict = create_autospec(Shop, spec_set=True)("name")
tell(setattr, strict, "name", "set")
tell(lambda: create_autospec(Shop, instance=True))
tell(create_autospec(Shop, instance=True))
tell(create_autospec(Shop("real")).sell)


class Callable:
    def __call__(self, x, y):
        pass


for mocked in (create_autospec(Callable()), create_autospec(Callable, instance=True),
               create_autospec(Callable)()):
    tell(mocked, 1)
    tell(mocked, 1, y=2)

module = create_autospec(operator)
tell(lambda: module.nothing)
tell(lambda: module.add)
tell(create_autospec, 5)
tell(create_autospec, None)
tell(create_autospec, [1, 2])
tell(create_autospec, Mock())
tell(create_autospec, function, autospect=True)
tell(create_autospec, Shop, name="named", side_effect=KeyError)
tell(create_autospec(Shop, return_value=3), 1)
