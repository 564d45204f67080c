# patch, patch.object, patch.dict, patch.multiple: every way to use them, and their order.
from unittest.mock import DEFAULT, MagicMock, Mock, patch
import builtins
import os
import re


def show(*values):
    text = " ".join(repr(value) for value in values)
    print(re.sub(r" id='\d+'| at 0x[0-9a-f]+| from '[^']*'", "", text))


def tell(what, *args, **kwargs):
    try:
        show(what(*args, **kwargs))
    except Exception as error:
        show(type(error), str(error))


class Shop:
    number = 1

    def sell(self, thing):
        return "sold " + thing


class Branch(Shop):
    pass


def function(a):
    return "real"


settings = {"old": 1}

with patch("__main__.function") as mocked:
    show(mocked, function is mocked, function(1))
show(function(1))
with patch("__main__.function", "plain") as mocked:
    show(mocked, function)
with patch.object(Shop, "sell", return_value="nothing") as mocked:
    show(Shop().sell(1), mocked.mock_calls)
with patch.object(Branch, "number", 5):
    print(Branch.number, Shop.number, "number" in vars(Branch))
print(Branch.number, "number" in vars(Branch))
shop = Shop()
with patch.object(shop, "sell", new=lambda thing: "lambda " + thing):
    print(shop.sell("x"))
print(shop.sell("x"), vars(shop))


# decorators: the one nearest to the function comes first; replaced by a value, none is passed
@patch("__main__.function")
@patch.object(Shop, "number", 9)
@patch.dict(settings, {"new": 2}, third=3)
@patch.object(Shop, "sell")
def decorated(*args, **kwargs):
    "Its text."
    show(args, kwargs, settings, Shop.number)


decorated("own", key=1)
print(decorated.__name__, decorated.__doc__, settings, len(decorated.patchings))


@patch.multiple("__main__", function=DEFAULT, Shop=DEFAULT, settings="replaced")
def multiple(own, function, Shop):
    show(own, function, Shop, settings)


multiple(1)
with patch.multiple(Shop, number=DEFAULT, sell=7) as made:
    show(made, Shop.sell)
tell(patch.multiple, Shop)
tell(patch.multiple(Shop, wrong=DEFAULT).start)


@patch("__main__.function", return_value="in class")
class Tests:
    test_attribute = 5

    def test_one(self, mocked):
        return mocked, function(1)

    def helper(self):
        return function(1)


show(Tests().test_one(), Tests().helper())
patch.TEST_PREFIX = "check"


@patch.object(Shop, "number", 3)
class Checks:
    def check_one(self):
        return Shop.number

    def test_one(self):
        return Shop.number


patch.TEST_PREFIX = "test"
print(Checks().check_one(), Checks().test_one())

# start, stop, stopall
patcher = patch("__main__.function")
show(patcher.stop())
show(patcher.start(), function)
show(patcher.stop(), patcher.stop(), function(1))
patch.object(Shop, "number", 2).start()
patch.object(Shop, "number", 3).start()
patch.dict(settings, started=True).start()
print(Shop.number, settings)
patch.stopall()
print(Shop.number, settings)

# dictionaries
with patch.dict(settings, [("q", 1)], clear=True) as inside:
    print(inside, inside is settings)
with patch.dict("__main__.settings", old="changed"):
    del settings["old"]
    settings["added"] = 1
print(settings)
with patch.dict(os.environ, {"FOR_THIS_TEST": "yes"}):
    print(os.environ["FOR_THIS_TEST"])
print("FOR_THIS_TEST" in os.environ)
tell(patch.dict(5, {"a": 1}).start)
tell(patch.dict("__main__.nothing", {"a": 1}).start)

# builtins may be created
with patch("__main__.ord", return_value=3) as mocked:
    print(ord("x"), mocked.call_args)
print(ord("x"), "ord" in globals())
with patch("builtins.len", lambda value: 99):
    print(len([]))
print(len([]))
with patch("__main__.fresh", 4, create=True):
    print(fresh)
print("fresh" in globals())

# refused
tell(patch, "undotted")
tell(patch, 5)
tell(patch.object, "text", "upper")
tell(patch("no_such_module.x").start)
tell(patch("os.nothing.x").start)
tell(patch("__main__.nothing").start)
tell(patch.object(Shop, "nothing").start)
tell(patch("__main__.function", new=1, wrong=2).start)
tell(patch, "__main__.function", new=1, new_callable=Mock)
try:
    with patch("__main__.function"), patch("__main__.nothing"):
        pass
except AttributeError:
    print(function(1))
try:
    with patch("__main__.function", 3):
        raise KeyError("inside")
except KeyError as error:
    print(error, function(1))
