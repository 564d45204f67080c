# X | Y of classes, None and generic types, Callable of collections.abc among them.
import collections.abc
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import get_args, get_origin, get_type_hints


def show(title, function):
    try:
        print(title, '->', function())
    except Exception as error:
        print(title, '->', type(error).__name__, error)


class Alias(types.GenericAlias):
    pass


show('call or none', lambda: Callable[[int], str] | None)
show('none or call', lambda: None | Callable[[int], str])
show('class or call', lambda: int | Callable[[int], str])
show('call or list', lambda: Callable[..., int] | list[int] | None)
show('bare', lambda: Callable | None)
show('iterables', lambda: Iterable[int] | Iterator[str] | Mapping[str, int])
show('own alias', lambda: int | Alias(list, str) | Alias(dict, (str, int)))
show('twice', lambda: Callable[[], int] | Callable[[], int])
show('twice in union', lambda: (int | Callable[[], int]) | (Callable[[], int] | str))
show('typing', lambda: int | typing.Callable[[int], str])
show('optional', lambda: typing.Optional[Callable[[int], str]])
show('number', lambda: Callable[[int], str] | 5)
show('number first', lambda: 5 | Callable[[int], str])
show('text', lambda: list[int] | 'name')
show('equal', lambda: (int | Callable[[int], str]) == (Callable[[int], str] | int))
show('arguments', lambda: get_args(Callable[[int, str], bool] | None))
show('origin', lambda: (get_origin(int | None), type(int | None)))


def apply(function: Callable[[float], float], start: float | None = None,
          after: Callable[[float], None] | None = None) -> list[float] | tuple[float, ...]:
    result = [function(start or 1.0)]
    if after is not None:
        after(result[0])
    return result


print(apply(lambda x: x / 2, 3, print), apply(abs))
for name, hint in get_type_hints(apply).items():
    print(name, hint)


class Node:
    next: 'Node | None' = None
    key: Callable[['Node'], int] | None = None


print(get_type_hints(Node))
print(isinstance(5, int | str), isinstance(len, Callable | None), issubclass(bool, int | None))
show('parametrised', lambda: isinstance(5, int | list[int]))
