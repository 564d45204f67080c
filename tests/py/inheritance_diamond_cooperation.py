"""Cooperative classes: super() along the MRO, mixins, keyword arguments passed on, explicit bases."""
log = []


class Root:
    def __init__(self, **rest):
        log.append(f'Root {sorted(rest)}')
        if rest:
            raise TypeError(f'unknown: {sorted(rest)}')

    def describe(self):
        return ['Root']


class Left(Root):
    def __init__(self, left=1, **rest):
        log.append('Left')
        super().__init__(**rest)
        self.left = left

    def describe(self):
        return ['Left'] + super().describe()


class Right(Root):
    def __init__(self, right=2, **rest):
        log.append('Right')
        super().__init__(**rest)
        self.right = right

    def describe(self):
        return ['Right'] + super(Right, self).describe()


class Both(Left, Right):
    def __init__(self, both=3, **rest):
        log.append('Both')
        super().__init__(**rest)
        self.both = both

    def describe(self):
        return ['Both'] + super().describe()


class Loud:
    def describe(self):
        return [word.upper() for word in super().describe()]


class LoudBoth(Loud, Both):
    pass


b = Both(left=10, right=20)
print(log, vars(b), b.describe())
print([c.__name__ for c in Both.__mro__], [c.__name__ for c in LoudBoth.mro()])
print(LoudBoth().describe())
try:
    Both(wrong=5)
except TypeError as error:
    print(error)
print(super(Left, b).describe(), super(Both, b).describe(), super(Right, b).describe(), super(Left, Both).describe(b))
for bad in (lambda: super(Left, Right()), lambda: super(3), lambda: super(Root, b).describe(), lambda: super().x):
    try:
        print(bad())
    except (TypeError, AttributeError, RuntimeError) as error:
        print(type(error).__name__, error)
for bases in ((Root, Left), (Left, Right, Left), (Loud, Root, Both), (object, Root)):
    try:
        print([c.__name__ for c in type('X', bases, {}).__mro__])
    except TypeError as error:
        print(error)


class Meta(type):
    def mro(cls):
        order = super().mro()
        return [order[0]] + sorted(order[1:-1], key=lambda c: c.__name__) + order[-1:]


class Sorted(Both, metaclass=Meta):
    pass


print([c.__name__ for c in Sorted.__mro__])
s = super(Both, b)
print(s.__thisclass__, s.__self__ is b, s.__self_class__, s)


class Property:
    @property
    def value(self):
        return 1

    @classmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    def fixed():
        return 'fixed'

    count = 5


class Derived(Property):
    @property
    def value(self):
        return super().value + 1

    @classmethod
    def make(cls):
        return 'made ' + super().make()

    @staticmethod
    def fixed():
        return 'more ' + Property.fixed()

    @property
    def count(self):
        return super().count * 2


d = Derived()
print(d.value, Derived.make(), d.make(), d.fixed(), d.count, super(Derived, Derived).count)


class Lazy(Root):
    def closures(self):
        return [super().describe() for _ in range(1)] if False else (lambda: super(Lazy, self).describe())()

    def generator(self):
        yield from (word for word in super().describe())


print(Lazy().closures(), list(Lazy().generator()))
print(issubclass(Both, (int, Right)), isinstance(b, Root), Both.__bases__, Both.__base__, Root.__subclasses__())
