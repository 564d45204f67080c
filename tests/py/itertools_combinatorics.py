# product, permutations, combinations, combinations_with_replacement
from itertools import combinations, combinations_with_replacement, permutations, product
from math import comb, perm
import sys

print(list(product('AB', [1, 2])), list(product()), list(product('AB', repeat=2)), list(product([], 'a')))
print(list(product([0, 1], repeat=3)) == [tuple(map(int, f'{i:03b}')) for i in range(8)])
print(list(product('ab', repeat=0)), len(list(product(range(3), range(4), repeat=2))))
print(*[''.join(p) for p in permutations('ABC')])
print(list(permutations([1, 2, 3], 2)), list(permutations([1], 2)), list(permutations([])), list(permutations([1, 2], 0)))
print(list(combinations('ABCD', 2)), list(combinations([1, 2], 3)), list(combinations([], 0)), list(combinations([1, 2], 0)))
print(list(combinations_with_replacement('ABC', 2)), list(combinations_with_replacement([], 1)),
      list(combinations_with_replacement([], 0)), list(combinations_with_replacement([1, 2], 3)))
for n in range(6):
    for r in range(6):
        if len(list(combinations(range(n), r))) != comb(n, r) or len(list(permutations(range(n), r))) != perm(n, r):
            print('wrong', n, r)
print(sum(1 for _ in permutations(range(6))), max(permutations(range(4))), min(permutations(range(4))))

# the tuple is made anew only if somebody keeps it
for it in (product('ab', 'cd'), permutations('abc'), combinations('abcd', 2), combinations_with_replacement('ab', 2)):
    first = id(next(it))
    kept = next(it)
    third = next(it)
    print(type(it).__name__, first == id(kept), kept is third, kept, third)
p = permutations([1, 2])
print(next(p), next(p), next(p, None), next(p, None))

marker = object()
before = sys.getrefcount(marker)
c = combinations([marker, 1, 2], 2)
print(sys.getrefcount(marker) - before)
t = next(c)
print(sys.getrefcount(marker) - before)
del t
print(len(list(c)), sys.getrefcount(marker) - before)
del c
print(sys.getrefcount(marker) - before)

for n in (0, 1, 5):
    its = (product(range(n), range(n)), permutations(range(n)), combinations(range(n), 2), combinations_with_replacement(range(n), 3))
    print(n, [sys.getsizeof(i) for i in its])
try:
    product(range(3), repeat=2**61)
except OverflowError as e:
    print(e)


def anagrams(word):
    return sorted({''.join(p) for p in permutations(word)})


print(anagrams('noon'), len(anagrams('banana')))
hands = [h for h in combinations(range(1, 10), 3) if sum(h) == 15]
print(hands)
