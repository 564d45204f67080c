# patch with spec, spec_set, autospec and new_callable; sealed mocks.
from unittest.mock import (DEFAULT, Mock, NonCallableMock, create_autospec, patch, seal, sentinel)
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

    def __init__(self, name):
        pass

    def sell(self, thing):
        return thing

    @staticmethod
    def static(a):
        return a

    @classmethod
    def of_class(cls, a):
        return a


def function(a):
    return "real"


settings = {}

for options in ({}, {"spec": True}, {"spec_set": True}, {"autospec": True}, {"name": "other"},
                {"spec": ["attribute"]}, {"new_callable": NonCallableMock}, {"return_value": 3},
                {"spec": Shop, "spec_set": True}, {"new_callable": Mock, "spec": True}):
    print(options)
    with patch("__main__.Shop", **options) as mocked:
        show(mocked)
        tell(mocked)
        tell(mocked, "name")
        tell(lambda: mocked.nothing)
        tell(lambda: mocked("name").nothing)
for options in ({}, {"spec": True}, {"autospec": True}):
    print(options)
    with patch("__main__.function", **options) as mocked:
        show(mocked)
        tell(mocked)
    with patch.object(Shop, "sell", **options) as mocked:
        show(mocked)
        tell(Shop("x").sell)
        tell(Shop("x").sell, 1)
        print(len(mocked.mock_calls), mocked.call_count)
    with patch("__main__.settings", **options) as mocked:
        show(mocked)
        tell(mocked)
        tell(len, mocked)

for name in ("static", "of_class", "sell"):
    with patch.object(Shop, name, autospec=True) as mocked:
        show(mocked)
        tell(getattr(Shop("x"), name), 1)
        show(len(mocked.mock_calls))
    show(type(vars(Shop)[name]))

for options in ({"spec": True, "autospec": True}, {"new": 3, "autospec": True},
                {"spec": True, "spec_set": Shop}, {"spec_set": True, "autospec": Shop}):
    tell(patch("__main__.Shop", **options).start)
patch.stopall()
tell(patch("__main__.nothing", create=True, spec=True).start)
tell(patch("__main__.nothing", create=True, autospec=True).start)
tell(patch, "__main__.Shop", autospec=True, new_callable=Mock)
tell(patch, "__main__.Shop", auto_spec=True)
with patch("__main__.Shop"):
    tell(patch("__main__.Shop", autospec=True).start)
    tell(patch("__main__.Shop", spec=True).start)
    tell(patch("__main__.Shop.sell", autospec=True).start)
show(Shop, function)

# sealed: no new attributes, at any depth
mock = Mock()
mock.sub.one = 2
mock.sub.method()
mock.other = Mock(name="has a name")
seal(mock)
tell(lambda: mock.new)
tell(lambda: mock.sub.new)
tell(lambda: mock.sub.one)
tell(lambda: mock.sub.method())
tell(lambda: mock.other.new)
tell(mock)
tell(setattr, mock, "new", 1)
tell(setattr, mock.sub, "one", 3)
mock = Mock(name="N", return_value=sentinel.told)
seal(mock)
tell(mock)
tell(lambda: mock.x)
mocked = create_autospec(Shop)
mocked.return_value.sell.return_value = "sold"
seal(mocked)
tell(lambda: mocked("name").sell(1))
tell(lambda: mocked("name").nothing)
