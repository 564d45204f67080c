# operator: every function, and their errors
import operator as op


def attempt(name, *args, **kwargs):
    try:
        result = getattr(op, name)(*args, **kwargs)
    except Exception as e:
        print(name, args, '!!', type(e).__name__, e)
    else:
        print(name, args, '->', result)


for name in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and_', 'or_', 'xor',
             'iadd', 'isub', 'imul', 'itruediv', 'ifloordiv', 'imod', 'ipow', 'ilshift', 'irshift', 'iand', 'ior', 'ixor',
             'lt', 'le', 'eq', 'ne', 'ge', 'gt', 'is_', 'is_not', 'matmul', 'imatmul', 'concat', 'iconcat'):
    attempt(name, 29, 3)
    attempt(name, 'ab', 'c')
    attempt(name, 1)
for name in ('neg', 'pos', 'inv', 'invert', 'abs', 'not_', 'truth', 'index'):
    attempt(name, -7)
    attempt(name, 2.5)
    attempt(name)
    attempt(name, 1, 2)
attempt('add', 1, b=2)
attempt('contains', [1, 2], 2)
attempt('contains', 5, 2)
attempt('countOf', [1, 2, 1, True], 1)
attempt('countOf', 5, 1)
attempt('indexOf', 'hello', 'l')
attempt('indexOf', [5, 6], 7)
attempt('indexOf', 5, 7)
attempt('getitem', {'a': 1}, 'a')
attempt('getitem', [1], 4)
attempt('getitem', 'hello', slice(1, 3))
attempt('length_hint', [1, 2])
attempt('length_hint', range(3))
attempt('length_hint', 5, 9)
attempt('length_hint', 5, 'x')
attempt('length_hint')
attempt('call', max, 1, 5)
attempt('call', sorted, [2, 1], reverse=True)
attempt('call')
attempt('concat', [1], [2])
attempt('concat', [1], 2)
attempt('iconcat', (1,), (2,))
items = [1, 2, 3]
op.setitem(items, 0, 'x')
op.delitem(items, 1)
print(items, op.setitem(items, slice(0, 1), 'ab'), items)
attempt('delitem', [1], 5)
attempt('setitem', [1], 0)
same = items
same = op.iadd(same, [9])
print(same is items, items)
t = (1,)
print(op.iadd(t, (2,)), t)
print(op.__add__ is op.add, op.__contains__ is op.contains, op.add, op.add.__module__, op.add.__name__)
print([n for n in op.__all__ if not hasattr(op, n)], len(op.__all__))


class Vector:
    def __init__(self, *xs):
        self.xs = xs

    def __matmul__(self, other):
        return sum(map(op.mul, self.xs, other.xs))

    def __iadd__(self, other):
        print('in place')
        return self

    def __index__(self):
        return len(self.xs)

    def __length_hint__(self):
        return 77


v = Vector(1, 2, 3)
print(op.matmul(v, v), op.iadd(v, 1) is v, op.index(v), op.length_hint(v))
