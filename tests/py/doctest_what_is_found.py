# Which docstrings doctest finds: of wrapped functions, methods, properties, inner classes.
import doctest
import functools
import sys


def logged(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


@logged
def double(x):
    """
    >>> double(2)
    4
    """
    return x * 2


@functools.lru_cache
def cached(x):
    """
    >>> cached(2)
    5
    """
    return x * 2


@functools.singledispatch
def dispatched(x):
    """
    >>> dispatched(1)
    2
    """
    return 1


class Thing:
    """
    >>> Thing().side
    3
    """

    @property
    def side(self):
        """
        >>> Thing().side + 1
        5
        """
        return 3

    @staticmethod
    def fixed():
        """
        >>> Thing.fixed()
        1
        """
        return 2

    @classmethod
    def made(cls):
        """
        >>> Thing.made()
        'Thing'
        """
        return cls.__name__

    class Inner:
        """
        >>> 1
        2
        """


two = functools.partial(int, base=2)
__test__ = {"extra": ">>> 1 + 1\n2\n"}

if __name__ == "__main__":
    finder = doctest.DocTestFinder()
    for test in finder.find(sys.modules["__main__"]):
        print(test.name, test.lineno, len(test.examples))
    print(doctest.testmod())
    print([case.id() for case in doctest.DocTestSuite()])
    doctest.run_docstring_examples(double, globals(), verbose=True, name="double")
