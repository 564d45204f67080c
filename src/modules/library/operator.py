"""Python's operators as functions."""

from _operator import *

__all__ = ['abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf',
           'delitem', 'eq', 'floordiv', 'ge', 'getitem', 'gt', 'iadd', 'iand', 'iconcat',
           'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index', 'indexOf', 'inv',
           'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_not', 'isub', 'itemgetter',
           'itruediv', 'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller',
           'mod', 'mul', 'ne', 'neg', 'not_', 'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub',
           'truediv', 'truth', 'xor']

_abs = abs

__lt__, __le__, __eq__, __ne__, __ge__, __gt__ = lt, le, eq, ne, ge, gt
__not__, __abs__, __index__, __inv__, __invert__ = not_, abs, index, inv, invert
__neg__, __pos__, __call__ = neg, pos, call
__add__, __sub__, __mul__, __matmul__, __pow__ = add, sub, mul, matmul, pow
__truediv__, __floordiv__, __mod__ = truediv, floordiv, mod
__and__, __or__, __xor__, __lshift__, __rshift__ = and_, or_, xor, lshift, rshift
__concat__, __contains__ = concat, contains
__getitem__, __setitem__, __delitem__ = getitem, setitem, delitem
__iadd__, __isub__, __imul__, __imatmul__, __ipow__ = iadd, isub, imul, imatmul, ipow
__itruediv__, __ifloordiv__, __imod__ = itruediv, ifloordiv, imod
__iand__, __ior__, __ixor__, __ilshift__, __irshift__ = iand, ior, ixor, ilshift, irshift
__iconcat__ = iconcat
