"""Which objects of a module doctest looks into.

>>> square(3)
9
"""
import doctest
import functools


class Curried:
    """Wraps a function; has __get__ and no __set__, so it counts as a routine."""

    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__
        self.__module__ = function.__module__

    def __get__(self, instance, owner=None):
        return self

    def __call__(self, *arguments):
        return self.function(*arguments)


class Callable:
    """No descriptor: what it carries is not looked at."""

    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__

    def __call__(self, *arguments):
        return self.function(*arguments)


class Text(property):
    """A kind of property.

    >>> Text.__name__
    'Text'
    """


@Curried
def square(x):
    """
    >>> square(2)
    4
    """
    return x * x


@Callable
def cube(x):
    """
    >>> cube(2)
    'not looked at'
    """
    return x ** 3


@functools.lru_cache(maxsize=None)
def cached(x):
    """
    >>> cached(2), cached.cache_info().hits
    (3, 0)
    """
    return x + 1


@functools.wraps(cached)
def wrapped(x):
    return cached(x)


class Shape:
    """
    >>> Shape().sides
    4
    """

    @property
    def sides(self):
        """
        >>> Shape.sides.fget(None)
        4
        """
        return 4

    @Text
    def name(self):
        return 'no text of its own'

    @Text
    def area(self):
        """
        >>> Shape().area
        16
        """
        return 16

    @functools.cached_property
    def lazy(self):
        """
        >>> 'of functools'
        'not looked at'
        """
        return 1

    @staticmethod
    def fixed():
        """
        >>> Shape.fixed()
        'fixed'
        """
        return 'fixed'

    @classmethod
    def make(cls):
        """
        >>> type(Shape.make()).__name__
        'Shape'
        """
        return cls()

    class Inner:
        """
        >>> Shape.Inner.__qualname__
        'Shape.Inner'
        """


bound = Shape().make
alias = square
__test__ = {'by name': """
>>> 1 + 1
2
""", 'function': cached}

if __name__ == '__main__':
    import sys
    for test in doctest.DocTestFinder().find(sys.modules['__main__']):
        print(test.name, len(test.examples))
    print(doctest.testmod())
    for kind in property, Text:
        for getter in Shape.sides.fget, Shape.name.fget:
            made = kind(getter)
            print(kind.__name__, repr(made.__doc__)[:20], getattr(made, '__dict__', None) == {'__doc__': None})
