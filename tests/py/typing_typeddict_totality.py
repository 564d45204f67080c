# TypedDict: keys that are required, through inheritance and markers.
from typing import TypedDict, Required, NotRequired, get_type_hints, is_typeddict

class Point(TypedDict):
    x: int
    y: int
class Labelled(Point, total=False):
    label: str
    size: Required[int]
class Odd(TypedDict):
    a: NotRequired[int]
    b: str
for kind in (Point, Labelled, Odd):
    print(kind.__name__, kind.__total__, sorted(kind.__required_keys__), sorted(kind.__optional_keys__), is_typeddict(kind))
print(get_type_hints(Labelled))
print(get_type_hints(Odd, include_extras=True))
p = Point(x=1, y=2)
print(p, type(p), Labelled(p, label='a', size=3))
Other = TypedDict('Other', {'in': int, 'not': str}, total=False)
print(Other.__optional_keys__ == {'in', 'not'}, Other(**{'in': 3}))
for wrong in (lambda: isinstance({}, Point), lambda: issubclass(dict, Point)):
    try:
        wrong()
    except TypeError as error:
        print(error)
