# operator: tables of functions for a calculator, getters deep inside, in-place forms.
import operator
from operator import attrgetter, itemgetter, methodcaller

TABLE = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv,
         '//': operator.floordiv, '%': operator.mod, '**': operator.pow, '<<': operator.lshift,
         '>>': operator.rshift, '&': operator.and_, '|': operator.or_, '^': operator.xor,
         '<': operator.lt, '==': operator.eq, 'is': operator.is_, '@': operator.matmul}


def evaluate(text):
    stack = []
    for word in text.split():
        if word in TABLE:
            right, left = stack.pop(), stack.pop()
            stack.append(TABLE[word](left, right))
        else:
            stack.append(float(word) if '.' in word else int(word))
    return stack


for text in ('3 4 + 2 *', '7 2 // 7 2 % 7 2 /', '2 10 ** 1 5 << |', '6 3 ^ 6 3 & 3 6 <', '2 0 /',
             '1.5 1 <<', '1 2 @', '+'):
    try:
        print(text, '->', evaluate(text))
    except (ArithmeticError, TypeError, IndexError) as error:
        print(text, '->', type(error).__name__, error)

values = [1]
same = operator.iadd(values, (2, 3))
print(same is values, values, operator.imul(values, 2) is values, operator.iconcat([1], [2]))
print(operator.iadd((1,), (2,)), operator.ior({1}, {2}), operator.ixor(6, 3), operator.ipow(2, 5))
print(operator.setitem(values, slice(1, None), 'ab'), values, operator.delitem(values, 0), values)
print(operator.length_hint(iter([1, 2, 3])), operator.length_hint(iter(int, 1), 9),
      operator.indexOf('hello', 'l'), operator.countOf([1, True, 1.0, 2], 1))
print(operator.call(pow, 2, 3, mod=5), operator.concat('a', 'b'), operator.contains('abc', 'bc'))
print(operator.index(True), operator.inv(5), operator.not_([]), operator.truth('x'),
      operator.pos(-3), operator.neg(True))
point = type('Point', (), {'where': type('Where', (), {'x': 1, 'name': 'home'})})
print(attrgetter('where.x', 'where.name')(point), attrgetter('where.name.__class__')(point))
print(itemgetter(1, -1, slice(0, 2))('abcd'), itemgetter('k')({'k': 5}))
print(methodcaller('split', ',', maxsplit=1)('a,b,c'), methodcaller('upper')('x'))
print(repr(itemgetter(1, 'a')), repr(attrgetter('a.b')), repr(methodcaller('f', 1, k=2)))
people = [('Bo', 30), ('Al', 30), ('Cy', 25)]
print(sorted(people, key=itemgetter(1, 0)), max(people, key=itemgetter(1)))
for wrong in (lambda: attrgetter('a.b')(5), lambda: itemgetter(9)('ab'), lambda: attrgetter(3),
              lambda: methodcaller(), lambda: operator.concat(1, 2), lambda: itemgetter(),
              lambda: operator.indexOf([1], 5), lambda: operator.index(1.0),
              lambda: operator.length_hint(5, 'x'), lambda: operator.add(1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
