"""Recursive functions: permutations, subsets, partitions, flattening, mutual recursion, memo by dict and by cache, Ackermann, gray codes."""
import functools


def permutations(text):
    return [text] if len(text) < 2 else [c + rest for i, c in enumerate(text) for rest in permutations(text[:i] + text[i + 1:])]


def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0]] + s for s in rest]


def partitions(n, largest=None):
    if n == 0:
        yield []
    for part in range(min(n, largest or n), 0, -1):
        for rest in partitions(n - part, part):
            yield [part] + rest


def flatten(thing):
    for item in thing:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


def depth(thing):
    return 1 + max(map(depth, thing), default=0) if isinstance(thing, list) else 0


def is_even(n):
    return n == 0 or is_odd(n - 1)


def is_odd(n):
    return n != 0 and is_even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, ackermann(m, n - 1) if n else 1)


@functools.cache
def edit_distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return edit_distance(a[1:], b[1:])
    return 1 + min(edit_distance(a[1:], b), edit_distance(a, b[1:]), edit_distance(a[1:], b[1:]))


def gray(n):
    return [''] if n == 0 else ['0' + c for c in gray(n - 1)] + ['1' + c for c in reversed(gray(n - 1))]


def hanoi(n, a='A', b='B', c='C'):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)


def parse(tokens):
    token = tokens.pop(0)
    if token != '(':
        return int(token) if token.lstrip('-').isdigit() else token
    found = []
    while tokens[0] != ')':
        found.append(parse(tokens))
    tokens.pop(0)
    return found


def evaluate(tree):
    if isinstance(tree, int):
        return tree
    operator, *arguments = tree
    values = [evaluate(t) for t in arguments]
    return {'+': sum, '*': lambda v: functools.reduce(lambda x, y: x * y, v, 1), '-': lambda v: v[0] - sum(v[1:])}[operator](values)


def collatz(n, steps=0):
    return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)


def pascal(n):
    if n == 0:
        return [1]
    above = pascal(n - 1)
    return [1] + [x + y for x, y in zip(above, above[1:])] + [1]


print(permutations('abc'), subsets([1, 2, 3]), list(partitions(5)))
print(list(flatten([1, [2, (3, [4, []]), 5], [[[6]]]])), depth([1, [2, [3]], []]), is_even(20), is_odd(7), ackermann(2, 3))
print(edit_distance('kitten', 'sitting'), edit_distance.cache_info().misses, gray(3), hanoi(3), len(hanoi(6)))
print(parse('( + 1 ( * 2 3 ) ( - 10 4 3 ) )'.split()), evaluate(parse('( + 1 ( * 2 3 ) ( - 10 4 3 ) )'.split())), collatz(27), pascal(6))
nested = []
for _ in range(60):
    nested = [nested]
print(depth(nested), len(str(nested)))
