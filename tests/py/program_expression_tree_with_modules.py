# Text into a tree: re, operator, functools, fractions and singledispatch together.
import operator
import re
from collections import deque, namedtuple
from fractions import Fraction
from functools import lru_cache, singledispatch

Number = namedtuple('Number', 'value')
Binary = namedtuple('Binary', 'sign left right')
SIGNS = {'+': (1, operator.add), '-': (1, operator.sub), '*': (2, operator.mul),
         '/': (2, operator.truediv), '^': (3, operator.pow)}
WORD = re.compile(r'\s*(?:(\d+(?:\.\d+)?)|(.))')


def parse(words, least=0):
    number, sign = words.popleft()
    if sign == '(':
        left = parse(words)
        words.popleft()
    elif number:
        left = Number(Fraction(number))
    else:
        raise SyntaxError(f'a number expected, not {sign!r}')
    while words and (level := SIGNS.get(words[0][1], (-1,))[0]) > least:
        sign = words.popleft()[1]
        left = Binary(sign, left, parse(words, level if sign != '^' else level - 1))
    return left


@singledispatch
def show(node):
    raise TypeError(f'no way to show {type(node).__name__}')


@show.register
def _(node: Number):
    return str(node.value)


@show.register
def _(node: Binary):
    return f'({show(node.left)} {node.sign} {show(node.right)})'


@lru_cache
def value(node):
    if isinstance(node, Number):
        return node.value
    return SIGNS[node.sign][1](value(node.left), value(node.right))


for text in ('1 + 2 * 3', '(1+2)*3', '2^3^2', '10 - 4 - 3', '1/3 + 1/6', '0.1 + 0.2',
             '1 / (2 - 2)', '* 2', '1 +'):
    try:
        tree = parse(deque(WORD.findall(text)))
        print(text, '=>', show(tree), '=', value(tree))
    except (SyntaxError, ZeroDivisionError, IndexError) as error:
        print(text, '=>', type(error).__name__, error)
print(value.cache_info().currsize, show.dispatch(Binary) is show.dispatch(Number))
try:
    show(5)
except TypeError as error:
    print(error)
