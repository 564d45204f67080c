# functools.singledispatch registered for unions, by annotation and by argument.
import typing
from functools import singledispatch, singledispatchmethod


@singledispatch
def kind(thing):
    return "object"


@kind.register
def _(thing: int | str):
    return "int or str"


@kind.register
def _(thing: typing.Union[float, bytes]):
    return "float or bytes"


@kind.register(list | tuple)
def _(thing):
    return "row"


@kind.register
def _(thing: typing.Optional[dict]):
    return "dict or None"


print([kind(thing) for thing in (1, "a", 1.5, b"", [], (), {}, None, set(), True)])
print(len(kind.registry), kind.dispatch(bool)(1))
for wrong in (int | list[str], "text", typing.List[int]):
    try:
        kind.register(wrong, lambda thing: 1)
    except TypeError as error:
        print(error)


class Show:
    @singledispatchmethod
    def of(self, thing):
        raise NotImplementedError(type(thing).__name__)

    @of.register
    def _(self, thing: int | float):
        return f"number {thing}"


print(Show().of(2), Show().of(2.5))
try:
    Show().of("a")
except NotImplementedError as error:
    print(error)
