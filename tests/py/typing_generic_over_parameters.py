"""Classes that are generic over the parameters of a callable, as they are shown."""
from typing import Callable, Concatenate, Generic, ParamSpec, TypeVar

T = TypeVar("T")
S = TypeVar("S")
P = ParamSpec("P")


class Task(Generic[T, P]):
    pass


class Handler(Generic[P]):
    pass


print(Task[int, [dict, float]], Task[int, ...], Task[T, P])
print(Handler[int, str], Handler[[int, str]], Handler[[int]], Handler[int])
print(Handler[...], Handler[P])
print(Handler[int, str].__args__, Handler[[int]].__args__, Task[int, [dict]].__args__)
print(Callable[P, int][[int, str]], Callable[[int], str])
print(Callable[Concatenate[int, P], T].__parameters__)
