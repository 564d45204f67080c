# types.FunctionType(code, globals, name, argdefs, closure): functions made of parts.
import types
from types import CellType, FunctionType


def outer():
    kept, other = 'kept', 'other'

    def inner(x=2, *, y=3):
        return kept, other, x, y

    return inner


def plain(a, b=10):
    """Its text."""
    return a + b


def show(*arguments, **named):
    try:
        made = FunctionType(*arguments, **named)
    except Exception as error:
        print(type(error).__name__, error)
    else:
        cells = made.__closure__
        print(made.__name__, made.__qualname__, made.__defaults__, made.__kwdefaults__,
              None if cells is None else [cell.cell_contents for cell in cells], made.__doc__)


inner = outer()
code, cells, names = inner.__code__, inner.__closure__, {'__name__': 'elsewhere'}
show(code, names, 'new', (1,), cells)
show(code=code, globals=names, closure=cells, name='named', argdefs=(9,))
show(code, names, None, None, (CellType('a'), CellType('b')))
show(plain.__code__, names)
show(plain.__code__, globals(), argdefs=(1, 2))
show(plain.__code__, names, None, None, ())
for arguments in ((), (code,), (1, names), (code, 1), (code, names), (code, names, 1),
                  (code, names, None, 1), (code, names, 'n', None, 1), (code, names, 'n', None, ()),
                  (code, names, 'n', None, (5, 6)), (plain.__code__, names, None, None, cells),
                  (plain.__code__, names, None, None, 5), (1, 2, 3, 4, 5, 6)):
    show(*arguments)
show(code, names, x=1)
show(code, names, code=code)

copied = FunctionType(plain.__code__, plain.__globals__, name='copied',
                      argdefs=plain.__defaults__, closure=plain.__closure__)
copied.__dict__.update(plain.__dict__)
print(copied(1), copied is plain, copied.__code__ is plain.__code__, copied.__module__)
again = FunctionType(code, globals(), 'again', (5,), (CellType('my'), CellType(None)))
try:
    print(again())
except TypeError as error:
    print(error)
print(again(y=1), FunctionType(plain.__code__, {})(2, 3), type(again) is types.LambdaType)
