# classmethod and staticmethod around bound methods, properties, callables and each other.
class Tool:
    def work(self, other):
        return 'work', type(self).__name__, other.__name__ if isinstance(other, type) else other

    def __call__(self, *arguments):
        return 'called', len(arguments)


class Described:
    def __get__(self, instance, owner=None):
        return 'got', instance.__name__, owner.__name__


class Uses:
    bound = classmethod(Tool().work)
    builtin = classmethod(len.__call__) if False else classmethod(dict.fromkeys)
    callable_ = classmethod(Tool())
    described = classmethod(Described())
    plain = Tool().work
    still = staticmethod(Tool().work)

    @classmethod
    @property
    def name(cls):
        return cls.__name__.lower()

    @classmethod
    @staticmethod
    def both():
        return 'both'

    @staticmethod
    @classmethod
    def other(cls):
        return cls


class Under(Uses):
    pass


def show(title, function):
    try:
        print(title, '->', function())
    except Exception as error:
        print(title, '->', type(error).__name__, error)


for user in Uses, Under, Under():
    show('callable', lambda: user.callable_(1, 2))
    show('described', lambda: user.described)
    show('plain', lambda: user.plain('x'))
    show('still', lambda: user.still('y'))
    show('name', lambda: user.name)
    show('both', lambda: user.both())
    show('other', lambda: user.other())

method = Tool().work
print(hasattr(type(method), '__get__'), method.__get__ is not None)
show('bound', lambda: Uses.bound())
show('bound class', lambda: Under.bound.__func__ is Uses.__dict__['bound'].__func__)
print(Uses.__dict__['bound'].__func__.__name__, Uses.__dict__['name'].__wrapped__.fget.__name__)
