# functools: total_ordering filled from each of the four, cmp_to_key, singledispatch corners.
from collections.abc import Mapping, Sequence
from functools import cmp_to_key, reduce, singledispatch, singledispatchmethod, total_ordering

for given, body in [('__lt__', lambda a, b: a.n < b.n), ('__le__', lambda a, b: a.n <= b.n),
                    ('__gt__', lambda a, b: a.n > b.n), ('__ge__', lambda a, b: a.n >= b.n)]:
    made = total_ordering(type('Number', (), {
        '__init__': lambda self, n: setattr(self, 'n', n),
        '__eq__': lambda a, b: a.n == b.n, given: body}))
    low, high, same = made(1), made(2), made(1)
    print(given, low < high, low <= high, low > high, low >= high, low <= same, low >= same,
          high > low, sorted(n for n in vars(made) if n[2:4] in ('lt', 'le', 'gt', 'ge')))


@total_ordering
class Careful:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Careful) else NotImplemented


for wrong in (lambda: Careful(1) <= 3, lambda: 3 > Careful(1), lambda: Careful(2) >= 'x',
              lambda: total_ordering(type('Empty', (), {}))):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ':', error)

by_length = cmp_to_key(lambda a, b: len(a) - len(b) or (a > b) - (a < b))
print(sorted(['ccc', 'a', 'bb', 'aa'], key=by_length), max('xyz', 'ab', key=by_length))
print(by_length('a') < by_length('bb'), by_length('a') == by_length('a'), by_length('q').obj)
try:
    by_length('a') < 'b'
except TypeError as error:
    print(error)


@singledispatch
def show(value, depth=0):
    return f'object {value!r}'


@show.register
def _(value: int | float, depth=0):
    return f'number {value}'


@show.register(bool)
@show.register(type(None))
def show_constant(value, depth=0):
    return f'constant {value}'


@show.register
def _(value: Mapping, depth=0):
    return 'map ' + ', '.join(f'{k}: {show(v)}' for k, v in value.items())


show.register(Sequence, lambda value, depth=0: f'sequence of {len(value)}')
for value in (1, 2.5, True, None, {'a': 1, 'b': [2]}, 'text', (1, 2), {3}, b'x'):
    print(show(value))
print(show.dispatch(bool) is show_constant, show.dispatch(str) is show.registry[Sequence])
print([cls.__name__ for cls in show.registry])


class Formatter:
    @singledispatchmethod
    @classmethod
    def form(cls, value):
        return f'{cls.__name__} ? {value}'

    @form.register
    @classmethod
    def _(cls, value: int):
        return f'{cls.__name__} int {value}'


print(Formatter.form('a'), Formatter().form(3), type('Sub', (Formatter,), {}).form(True))
for wrong in (lambda: show(), lambda: show.register(lambda x: x), lambda: show.register(5),
              lambda: reduce(max, []), lambda: show.register('x', len)):
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__ + ':', str(error).split(' at 0x')[0].split('<')[0])
print(reduce(lambda a, b: f'({a}+{b})', 'abcd'), reduce(max, [], 'start'), reduce(max, [3]))
