# An AttributeError knows the name and the object where an attribute was asked for, not where
# one was set or deleted: then the object does not live as long as the exception.
import sys


class N:
    pass


class S:
    __slots__ = ('a',)


class D(dict):
    pass


class P:
    @property
    def p(self): return 1


class M(type):
    pass


class C(metaclass=M):
    pass


class Told:
    def __del__(self): print('gone')


n = N()
m = N()
m.__dict__
m.x = 1
o = N()
o.z = 1
del o.z


def drop(name, where): delattr(where, name)
def put(name, where): setattr(where, name, 1)


def show(what, *given):
    try:
        what(*given)
    except AttributeError as error:
        print(error, '|', error.args, error.name, error.obj is not None)
    except TypeError as error:
        print(error)


for where in (n, m, S(), [], P(), C, int, object(), D(), ValueError(), lambda: 1, super(N, n), sys):
    for name in ('q', 'a', 'p', 'z'):
        show(drop, name, where)
    show(getattr, where, 'q')
show(drop, 'z', o)
for where, name in ((S(), 'z'), ([], 'z'), (P(), 'p'), (int, 'x'), (object(), 'x'), (1, 'real'), ([], 'append'), (lambda: 1, '__closure__'), (super(N, n), 'q')):
    show(put, name, where)
show(object.__delattr__, n, 'zz')
show(n.__getattribute__, 'zz')

try:
    del Told().attribute
except AttributeError:
    print('after deleting')
try:
    Told().attribute
except AttributeError:
    print('after asking')
print('end')
