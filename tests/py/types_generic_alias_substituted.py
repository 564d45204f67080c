"""list[T] and T | None of the types themselves: parameters, replaced by arguments, refused."""
import types
from typing import TypeVar

T, K = TypeVar('T'), TypeVar('K')
print(list[T].__parameters__, dict[K, list[T]].__parameters__, (list[T] | None).__parameters__, list[int].__parameters__)
for text in ('dict[K, list[T]][int, str]', 'dict[T, T][int]', 'list[T][T]', 'tuple[T, ...][int]', '(list[T] | None)[int]', 'list[list[T]][int]', 'list[int][str]', 'list[T][int, str]', 'dict[K, T][int]', '(list[int] | None)[int]',
             'list[int]()', 'list[T][int]([1])', 'isinstance([], list[int])', 'issubclass(list, list[int])', 'list[int] == list[int]', 'list[T][int] == list[int]', 'hash(list[T][int]) == hash(list[int])', 'list[int] | None', 'None | list[T]', 'list[int].__origin__', 'list[T].__args__', 'type(list[int])', 'list[int].append', 'list[int].nothing'):
    try:
        print(text, '->', eval(text))
    except (TypeError, AttributeError) as error:
        print(text, '->', type(error).__name__, error)


class Subscribed:
    def __class_getitem__(cls, key):
        return f'{cls.__name__}[{key}]'


class Numbers(list[int]):
    pass


print(Subscribed[int], Subscribed[1, 2], Numbers.__orig_bases__, Numbers.__mro__, Numbers([1]))
print(types.GenericAlias(list, (int,)), types.GenericAlias(Subscribed, int), types.GenericAlias(dict, (str, T))[int])
