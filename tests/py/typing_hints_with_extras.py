# get_type_hints: strings, None, Annotated, inheritance, functions.
from typing import Annotated, get_type_hints, Optional, List, get_args, get_origin

class Base:
    a: 'int'
    b: Annotated[str, 'note', 3]
class Derived(Base):
    c: 'List[Base]'
    a: None
def function(x: 'Optional[int]', y: Annotated[float, 'unit'] = 1.0, *rest: int) -> 'Derived':
    pass
print(get_type_hints(Base), get_type_hints(Base, include_extras=True))
print(get_type_hints(Derived))
print(get_type_hints(function), get_type_hints(function, include_extras=True)['y'])
A = Annotated[int, 1, 2]
print(A, A.__metadata__, A.__origin__, get_args(A), get_origin(A) is Annotated, Annotated[A, 3])
print(A == Annotated[int, 1, 2], A == Annotated[int, 2, 1], hash(A) == hash(Annotated[int, 1, 2]))
class Broken:
    x: 'Missing'
try:
    get_type_hints(Broken)
except NameError as error:
    print(error)
print(get_type_hints(Broken, {'Missing': int}))
