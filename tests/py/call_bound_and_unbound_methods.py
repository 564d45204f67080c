# Calls of methods: bound, through the class, of builtin types, with wrong receivers.
import types


class Thing:
    def plain(self, *args, **kwargs):
        return type(self).__name__, args, kwargs

    @classmethod
    def by_class(cls, *args):
        return cls.__name__, args

    @staticmethod
    def free(*args):
        return args

    def __call__(self, *args, **kwargs):
        return "called", args, kwargs


class Part(Thing):
    pass


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


thing, part = Thing(), Part()
attempt(thing.plain, 1, k=2)
attempt(Thing.plain, part, 1)
attempt(Thing.plain, 5)
attempt(Thing.plain)
attempt(Part.by_class, 1)
attempt(part.by_class, self=1)
attempt(part.free, 1)
attempt(thing, 1, self_=2)
attempt(thing, 1, self=2)
attempt(Thing.__call__, thing)
attempt(str.upper, "a")
attempt(str.upper, 5)
attempt(str.upper)
attempt(list.append, [], 1, 2)
attempt(list.append, (), 1)
attempt([].append)
attempt([].append, x=1)
attempt("a".join, ["b"], ["c"])
attempt(dict.get, {}, 1, 2, 3)
attempt({}.keys, 1)
attempt(int.__add__, 1, 2)
attempt(int.__add__, 1)
attempt(int.__add__, "1", 2)
attempt((1).__add__)
attempt(object.__init__)
attempt(dict.fromkeys, "ab", 0)
bound = types.MethodType(lambda self, x: (self, x), "receiver")
attempt(bound, 1)
attempt(bound)
print(bound.__self__, thing.plain == thing.plain, thing.plain is thing.plain)
print(thing.plain == Thing().plain, thing.plain.__func__ is Thing.plain)
save = thing.plain
del thing
attempt(save, "kept alive")
attempt(types.MethodType, 5, 6)
