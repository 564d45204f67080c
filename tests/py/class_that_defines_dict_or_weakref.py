# A class body may define __dict__ and __weakref__ itself; vars() and dir() ask for them.
import weakref


def show(title, function):
    try:
        print(title, '->', function())
    except Exception as error:
        print(title, '->', type(error).__name__, error)


class ByProperty:
    @property
    def __dict__(self):
        return {'made': 'up'}


class ByValue:
    __dict__ = 8


class Slots:
    __slots__ = ('__dict__', 'fixed')


class Weak:
    __slots__ = ('__weakref__',)


class Neither:
    __slots__ = ()


one = ByProperty()
one.real = 1
show('property', lambda: (vars(one), one.__dict__, one.real))
show('value', lambda: (ByValue().__dict__, vars(ByValue())))
show('property in dir', lambda: [name for name in dir(one) if not name.startswith('_')])

slots = Slots()
slots.fixed, slots.free = 1, 2
show('slot', lambda: (vars(slots), slots.__dict__, hasattr(slots, '__weakref__')))
show('weak', lambda: (hasattr(Weak(), '__dict__'), hasattr(Weak(), '__weakref__')))
weak = Weak()
show('reference', lambda: weakref.ref(weak)() is weak)
show('weak set', lambda: setattr(weak, 'x', 1))
show('none of both', lambda: vars(Neither()))
show('vars of number', lambda: vars(5))
show('weak of slots', lambda: weakref.ref(slots))
show('names', lambda: sorted(set(vars(Slots)) - {'__module__', '__doc__', '__slots__'}))
show('double', lambda: type('Bad', (Slots,), {'__slots__': ('__dict__',)}))
show('attribute names', lambda: delattr(one, 1))
show('attribute names', lambda: setattr(one, None, 1))
show('attribute names', lambda: getattr(one, b'x'))
show('attribute names', lambda: hasattr(one, 2.5))


class Text(str):
    pass


class Holder:
    def __init__(self):
        self.__dict__[Text('key')] = 'value'


show('subclass of str as name', lambda: (Holder().key, getattr(Holder(), Text('key'))))
