# functools.partial: layers, attributes, keywords that win, use as a method, copies and repr.
import copy
import functools
from functools import partial, partialmethod


def describe(*args, **kwargs):
    return f'{args} {kwargs}'


outer = partial(partial(describe, 1, a='x'), 2, a='y', b='z')
print(outer.func is describe, outer.args, outer.keywords, outer(3, b='w', c='v'))
print(outer.keywords is outer.keywords, callable(outer), isinstance(outer, partial))
print(partial(int, base=2)('1011'), list(map(partial(pow, 2), range(5))), partial(max, 3)(1, 9))
print(partial(print, 'a', sep='-', end='!\n')('b', 'c'))
print(repr(partial(int, base=16)), repr(partial(max, 1, key=None)))


class Loud(partial):
    def __call__(self, *args):
        return super().__call__(*args).upper()


loud = Loud(describe, 'quiet')
print(loud(5), type(loud).__name__, repr(Loud(len)).replace('__main__.', ''))
outer.note = 'kept'
print(outer.note, vars(outer), copy.copy(outer).note, outer == copy.copy(outer))


class Lamp:
    level = 0

    def set(self, level, *, unit='%'):
        self.level = level
        return f'{level}{unit}'

    on = partialmethod(set, 100)
    off = partialmethod(set, 0, unit=' percent')
    dim = partialmethod(set, level=30)
    kind = partialmethod(classmethod(lambda cls, word: f'{cls.__name__} {word}'), 'old')
    plain = partial(describe, 'no self')


lamp = Lamp()
print(lamp.on(), lamp.level, lamp.off(), lamp.level, lamp.dim(), lamp.on(unit='!'))
print(lamp.kind(), Lamp.kind(), lamp.plain(), Lamp.on(lamp))
print(hasattr(partial(len), '__name__'))
for wrong in (lambda: partial(), lambda: partial(5), lambda: lamp.dim(3), lambda: partial(len)(),
              lambda: partial(len, 'a', 'b')(), lambda: partialmethod(3), lambda: lamp.on(1),
              lambda: setattr(outer, 'func', len), lambda: partial(describe, **{'a': 1}).b):
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__ + ':', error)
print(functools.reduce(lambda f, g: lambda x: g(f(x)), [partial(pow, 2), str, len])(64))
