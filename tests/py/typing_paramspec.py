# ParamSpec, Concatenate and TypeVarTuple in aliases.
from typing import *
P = ParamSpec('P')
T = TypeVar('T', bound=int)
S = TypeVar('S', int, str)
C = TypeVar('C', covariant=True)
Ts = TypeVarTuple('Ts')
print(P, T, S, C, Ts, P.args, P.kwargs, P.args.__origin__ is P)
print(P.__name__, T.__bound__, S.__constraints__, C.__covariant__, C.__contravariant__)
print(Callable[P, T], Callable[Concatenate[int, P], str], Callable[P, int].__parameters__)
print(Callable[P, S][[int, str], str])
print(Callable[..., int], Callable[[], None], get_args(Callable[[int], str]))
print(Unpack[Ts], Tuple[Unpack[Ts]].__parameters__)
for wrong in (lambda: TypeVar('A', int), lambda: TypeVar('A', covariant=True, contravariant=True), lambda: TypeVar('A', int, str, bound=int)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
