# bisect
import bisect
from bisect import bisect_left, bisect_right, insort, insort_left, insort_right


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


a = [1, 2, 2, 2, 5, 8]
print([(bisect_left(a, x), bisect_right(a, x)) for x in range(0, 10)])
print(bisect_left(a, 2, 2), bisect_right(a, 2, 0, 2), bisect.bisect(a, 2, lo=1, hi=3), bisect.bisect([], 1), bisect.bisect(a, 4, hi=None))
words = ['fig', 'kiwi', 'apple', 'banana']
print(bisect_left(words, 5, key=len), bisect_right(words, 4, key=len), bisect_left(range(0, 100, 10), 35))
for x in (4, 0, 9, 2):
    insort(a, x)
print(a)
insort(words, 'pear', key=len)
insort_left(words, 'plum', key=len)
print(words)
for make in (lambda: bisect_left([1], 2, -1), lambda: bisect_left([1], 'a'), lambda: bisect_left(1, 2), lambda: bisect_left([1], 2, 0, 9),
             lambda: bisect_left(), lambda: bisect_left([1], 2, foo=1), lambda: insort((1,), 2), lambda: insort([1], 'x'),
             lambda: bisect_left([1], 2, 0, 1, abs), lambda: bisect_right([1], 2, lo='a')):
    attempt(make)
print(bisect.bisect is bisect_right, bisect.insort is insort_right)


def grade(score, breakpoints=[60, 70, 80, 90], grades='FDCBA'):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(score) for score in [33, 99, 77, 70, 89, 90, 100]])


class Left:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(f'{self.n}<{other.n}', end=' ')
        return self.n < other.n


items = [Left(i) for i in (1, 3, 3, 7)]
print(bisect_left(items, Left(3)), bisect_right(items, Left(3)))


class Mine(list):
    def insert(self, place, item):
        print('insert', place, item)
        super().insert(place, item)


m = Mine([1, 5])
insort(m, 3)
print(m)
