"""get_origin and get_args of every form, and how each is shown."""
import collections.abc
import typing
from typing import *

P = ParamSpec('P')
T = TypeVar('T')
Ts = TypeVarTuple('Ts')
FORMS = [List[int], Dict[str, int], Set[T], FrozenSet[str], Tuple[int, str], Tuple[int, ...], Tuple[()],
         Type[int], Optional[int], Union[int, str], int | str, int | None, Callable[[int, str], bool],
         Callable[..., int], Callable[P, int], Callable[Concatenate[int, P], str], Callable[[], None],
         Literal[1, 'a', None, True], Annotated[int, 'meta', 3], ClassVar[int], Final[str], Any, NoReturn, Never,
         Iterable[int], Iterator[T], Generator[int, str, bool], Mapping[str, T], Sequence[int], Deque[int],
         DefaultDict[str, int], Counter[str], ChainMap[str, int], OrderedDict[str, int], Awaitable[int],
         Coroutine[int, str, bool], AsyncIterator[int], ContextManager[int], Pattern[str], Match[bytes],
         list[int], dict[str, list[int]], tuple[int, ...], tuple[()], type[int], set[T], collections.abc.Callable[[int], str],
         collections.abc.Mapping[str, int], collections.abc.Callable[..., T], Required[int], NotRequired[str], Self, LiteralString, TypeGuard[int],
         Unpack[Ts], tuple[*Ts], Tuple[int, *Ts], List, Dict, Callable, Tuple, int, None, Text, Hashable, Sized, Union, Optional]
for form in FORMS:
    print(repr(form), '|', get_origin(form), '|', get_args(form))
print(Literal[1, 2] == Literal[2, 1], Literal[1, 1], Literal[1] == Literal[True], Literal[Literal[1, 2], 3])
print(Union[int, str] == Union[str, int], int | str == str | int, Union[int, str] == (int | str))
print(Annotated[Annotated[int, 'a'], 'b'], Annotated[int, 'a'].__metadata__, Annotated[int, 'a'].__origin__)
print(List[T][int], Dict[T, T][str], Callable[[T], T][int], Callable[P, T][[int, str], bool], Optional[T][int])
print(list[T][int], (T | int), (list[T] | None)[str])
for text in ('List[int, str]', 'Dict[int]', 'Optional[int, str]', 'Union[()]', 'Callable[int]', 'Callable[int, str]', 'Literal', 'List[int][str]',
             'ClassVar[ClassVar[int]]', 'Annotated[int]', 'Optional[3]', 'List[3]', 'Final[Final[int]]', 'Concatenate[int]',
             'Any[int]', 'Self[int]', 'Any()', 'Union[int, 3]', 'ClassVar[3]', 'list[int]()', 'Type[int]()', 'List[int]()', 'Tuple[..., int]', 'isinstance([], list[int])', 'isinstance([], List)',
             'isinstance(3, Union[int, str])', 'isinstance(3, Optional[list[int]])', 'issubclass(int, Any)', 'get_origin()'):
    try:
        print(text, '->', repr(eval(text)))
    except TypeError as error:
        print(text, '->', error)
