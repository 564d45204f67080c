# Docstrings' examples: those that pass, those that fail, options, reports.
"""
Module doc.

>>> add(1, 2)
3
>>> add(1, 2)
4
"""
def add(a, b):
    """Adds.

    >>> add(1, 1)
    2
    >>> add('a', 1)
    Traceback (most recent call last):
        ...
    TypeError: can only concatenate str (not "int") to str
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> list(range(20)) # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> list(range(20)) # doctest: +NORMALIZE_WHITESPACE
    [0,  1, 2, 3, 4, 5, 6, 7, 8, 9,
     10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
    >>> for i in range(3):
    ...     print(i)
    0
    1
    2
    >>> int('x') # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ValueError: whatever
    >>> 5 # doctest: +SKIP
    6
    >>> x = 5
    >>> x
    >>> None
    7
    """
    return a + b

class C:
    """
    >>> C().m()
    1
    """
    def m(self):
        '''
        >>> C().m()
        2
        '''
        return 1
    @property
    def p(self):
        """>>> 1
        1"""
    @staticmethod
    def s():
        """>>> C.s()
        """
def no(): pass
if __name__ == "__main__":
    import doctest
    print(doctest.testmod())
    print(doctest.testmod(verbose=True, optionflags=doctest.REPORT_NDIFF))
    doctest.run_docstring_examples(add, globals(), name='add', verbose=True)
