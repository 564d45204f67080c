"""Classes with type parameters: subscription, inheritance, what is kept for run time."""
from typing import Dict, Generic, List, Optional, Protocol, Tuple, TypeVar, Union, get_args, get_origin

T = TypeVar('T')
K = TypeVar('K')
V = TypeVar('V')
Number = TypeVar('Number', int, float)
Bounded = TypeVar('Bounded', bound='Stack')


class Stack(Generic[T]):
    def __init__(self):
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


class Pair(Generic[K, V]):
    def __init__(self, key: K, value: V):
        self.key, self.value = key, value

    def __repr__(self):
        return f'Pair({self.key!r}, {self.value!r})'


class Named(Pair[str, V]):
    pass


class Everything(Dict[K, List[V]], Generic[K, V]):
    pass


print(T, K, Number, Bounded, repr(T))
print(T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__contravariant__)
print(Number.__constraints__, Bounded.__bound__)
print(TypeVar('C', covariant=True), TypeVar('D', contravariant=True))
for text in ("TypeVar('E', int)", "TypeVar('E', covariant=True, contravariant=True)",
             "TypeVar('E', int, str, bound=int)", "T(3)", "Generic[int]", "Generic[T, T]", "Stack[int, str]",
             "Pair[int]", "Stack[()]", "isinstance(3, Stack[int])", "issubclass(int, List[int])", "Named[int, str]"):
    try:
        print(text, '->', eval(text))
    except (TypeError, ValueError) as error:
        print(text, '->', error)
stack = Stack[int]()
stack.push(1)
stack.push('not checked')
print(stack.pop(), stack.items, type(stack), stack.__orig_class__)
print(Stack[int], Pair[str, int], Named[float], Stack[T], Stack[Optional[int]])
print(Stack[int] == Stack[int], Stack[int] == Stack[str], hash(Stack[int]) == hash(Stack[int]))
print(Stack.__parameters__, Pair.__parameters__, Named.__parameters__, Stack[int].__parameters__)
print(Pair[K, int].__parameters__, Pair[K, int][str], Dict[K, List[V]][str, int])
print(Named.__orig_bases__, Named.__mro__)
print(Everything.__orig_bases__, Everything.__parameters__)
print(get_origin(Stack[int]), get_args(Stack[int]), get_args(Pair[str, Tuple[int, ...]]))
print(Named('n', 3), isinstance(Named(1, 2), Pair), issubclass(Named, Pair))
print(Everything(a=1), isinstance(Everything(), dict))
print(Stack[int].__origin__ is Stack, Stack[int].__module__)
try:
    class Twice(Stack[T], Generic[K]):
        pass
except TypeError as error:
    print(error)
try:
    class Doubled(Generic[K], Generic[V]):
        pass
except TypeError as error:
    print(error)


class HasLength(Protocol[T]):
    def __len__(self) -> int: ...


print(HasLength[int], HasLength.__parameters__)
try:
    HasLength()
except TypeError as error:
    print(error)
print(Union[int, str, int], Union[int], Optional[Union[int, None]], Union[Stack[int], None])
