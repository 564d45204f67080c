"""Features of __future__ that have long been the rule, and doctests that run under them.

>>> half(3)
1.5
>>> print('a', 'b', sep='-')
a-b
>>> import sys
>>> Point(1, 2)
Point(x=1, y=2)
"""
from __future__ import absolute_import, division, print_function, unicode_literals
from __future__ import generator_stop, with_statement
from __future__ import annotations, nested_scopes, generators

import __future__
import doctest
from collections import namedtuple

Point = namedtuple('Point', 'x y')


def half(number: unknown_name) -> unknown_name:
    """Half of it.

    >>> half(4)
    2.0
    >>> def typed(x: not_there): return x
    >>> typed.__annotations__
    {'x': 'not_there'}
    >>> half('x')
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for /: 'str' and 'int'
    """
    return number / 2


def wrong():
    """
    >>> half(5)
    2
    """


if __name__ == '__main__':
    print(doctest.testmod())
    print(half.__annotations__)
    for name in __future__.all_feature_names:
        feature = getattr(__future__, name)
        code = compile('x: y = 3 / 2', 'text', 'exec', feature.compiler_flag, True)
        space = {'y': int}
        exec(code, space)
        print(name, hex(feature.compiler_flag), space['x'], space['__annotations__'],
              bool(code.co_flags & feature.compiler_flag))
    for bit in range(30):
        try:
            compile('1', 'text', 'exec', 1 << bit if bit != 10 else 0, True)
        except ValueError as error:
            print(bit, error)
    code = compile('1', 'text', 'eval')
    print(hex(code.co_flags & ~0x40), hex(compile('1', '', 'eval', 0, True).co_flags & ~0x40))
