# bisect: grades by table, insertion that keeps order, keys, bounds, equal items, errors.
import bisect
from bisect import bisect_left, bisect_right, insort, insort_left, insort_right


def grade(score, limits=(60, 70, 80, 90), letters='FDCBA'):
    return letters[bisect.bisect(limits, score)]


print([grade(score) for score in (33, 99, 77, 70, 89, 90, 100, 59.9)])
numbers = [1, 2, 2, 2, 5, 8]
for value in (0, 1, 2, 3, 8, 9):
    print(value, bisect_left(numbers, value), bisect_right(numbers, value), end='; ')
print()
print(bisect_left(numbers, 2, 2), bisect_left(numbers, 2, 0, 1), bisect_right(numbers, 9, 1, 3),
      bisect_left([], 5), bisect_left(numbers, 2, hi=2), bisect_right(numbers, 2, lo=5))
kept = []
for value in (5, 1, 4, 1.0, True, 3):
    insort(kept, value)
    print(kept, end=' ')
print(kept)
insort_left(kept, 1)
insort_right(kept, 9, 0, 2)
print(kept)
people = [('Al', 20), ('Bo', 30), ('Cy', 40)]
print(bisect_left(people, 30, key=lambda person: person[1]),
      bisect_right(people, 30, key=lambda person: person[1]))
insort(people, ('Di', 30), key=lambda person: person[1])
insort_left(people, ('Ed', 30), key=lambda person: person[1])
print(people)
descending = [9, 7, 3]
insort(descending, 5, key=lambda n: -n)
print(descending, bisect_left('acegi', 'f'), bisect_left(range(0, 10 ** 12, 7), 700))


class Watched(int):
    def __lt__(self, other):
        print(f'{int(self)}<{int(other)}', end=' ')
        return int(self) < int(other)


line = [Watched(n) for n in (1, 3, 5, 7, 9)]
print(bisect_left(line, Watched(6)))
print(bisect_right(line, Watched(6)))


class Inserted(list):
    def insert(self, place, item):
        print('insert at', place)
        super().insert(place, item)


own = Inserted([1, 3])
insort(own, 2)
print(own, bisect.insort is insort_right, bisect.bisect is bisect_right)
for wrong in (lambda: bisect_left([1], 'a'), lambda: bisect_left(5, 1), lambda: insort((1, 3), 2),
              lambda: bisect_left([1, 2], 1, -1), lambda: bisect_left([1], 1, 0, 5),
              lambda: bisect_left([1], 0, key=5), lambda: bisect_left([1]),
              lambda: bisect_left([1], 1, 'x'), lambda: insort([1], 2, key=len)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
