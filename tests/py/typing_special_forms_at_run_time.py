# typing: what the forms look like, compare and unpack like at run time; hints; aliases; protocols.
import typing as t
from typing import (Annotated, Any, Callable, ClassVar, Final, Generic, Literal, NamedTuple,
                    NewType, Optional, Protocol, Self, TypeVar, TypedDict, Union, cast, get_args,
                    get_origin, get_type_hints, overload, runtime_checkable)

for form in (Optional[int], Union[int, str, int], Union[int], Optional[None], list[int],
             t.List[int], t.Dict[str, list[int]], Callable[[int, str], bool], Callable[..., Any],
             Literal['a', 1, True],
             tuple[int, ...], t.Tuple[()], type[int], ClassVar[int], Final[str],
             Annotated[int, 'note', 5], int | None, t.Iterable[str], t.Type['Later'], t.Deque[int],
             Literal[Literal[1, 2], 3]):
    print(form, get_origin(form), get_args(form), sep=' ~ ')
print(Union[int, str] == Union[str, int], Union[int, str] == int | str,
      Literal[1] == Literal[True], hash(Optional[int]) == hash(Union[None, int]),
      Annotated[Annotated[int, 1], 2] == Annotated[int, 1, 2])
T = TypeVar('T', bound=int)
K = TypeVar('K', int, str, covariant=False)
print(T, K, T.__bound__, K.__constraints__, TypeVar('C', covariant=True),
      TypeVar('N', contravariant=True), t.List[T][bool], t.Dict[K, T].__parameters__)


class Stack(Generic[T]):
    items: 'list[T]'
    limit: ClassVar[int] = 3

    def push(self, item: T) -> 'Self':
        return self


print(Stack[int], Stack[int]().push(1).__class__.__name__, Stack.__parameters__,
      Stack[int].__origin__ is Stack, get_type_hints(Stack), get_type_hints(Stack.push),
      Stack.__orig_bases__)
UserId = NewType('UserId', int)
print(UserId(5) + 1, UserId.__name__, UserId.__supertype__, UserId, cast('anything', 'x'))


class Movie(TypedDict, total=False):
    name: str
    year: int


class Named(NamedTuple):
    first: str
    age: int = 0

    def shout(self):
        return self.first.upper()


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class Door:
    def close(self):
        pass


print(Movie(name='x'), Movie.__annotations__, Movie.__optional_keys__ == {'name', 'year'},
      Movie.__total__, Named('a'), Named('a', 2).shout(), Named._field_defaults,
      t.is_typeddict(Movie))
print(isinstance(Door(), Closes), isinstance(3, Closes), issubclass(Door, Closes), t.TYPE_CHECKING,
      Any, t.NoReturn, Self, t.get_type_hints(Named))


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double('ab'), len(t.get_overloads(double)), t.no_type_check(double) is double,
      t.final(Door).__final__, t.assert_type(5, str), t.reveal_type.__name__)
print(get_type_hints(lambda x: 0), t.ForwardRef('A | B'), t.ForwardRef('A') == t.ForwardRef('A'))
for wrong in (lambda: Optional[int, str], lambda: Union[()], lambda: Any(),
              lambda: isinstance(1, list[int]), lambda: isinstance(1, t.List[int]),
              lambda: isinstance(1, Any), lambda: Stack[int, str], lambda: Closes(),
              lambda: Movie['x'],
              lambda: Literal[()] and Union[5], lambda: TypeVar('X', int), lambda: Generic[int],
              lambda: type('S', (Optional[int],), {}), lambda: ClassVar[ClassVar[int]],
              lambda: Callable[int], lambda: isinstance(Movie(), Movie), lambda: t.assert_never(3),
              lambda: Union[int, str](),
              lambda: get_type_hints(type('A', (), {'__annotations__': {'x': 'Missing'}})),
              lambda: get_type_hints(5), lambda: issubclass(int, type('P', (Protocol,), {})),
              lambda: Annotated[int], lambda: T()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
