# update with keywords merges a dict of them: an emptied dict takes over its small table.
import sys

size = sys.getsizeof
for count in (1, 3, 5, 6, 10, 11):
    names = {'k%d' % i: i for i in range(count)}
    numbers = {i: i for i in range(20)}
    for i in range(20):
        del numbers[i]
    pair = {(1, 2): 3}
    del pair[(1, 2)]
    fresh = {}
    kept = {'a': 1, 'b': 2}
    for table in (numbers, pair, fresh, kept):
        before = size(table)
        table.update(**names)
        print(count, before, size(table), len(table), list(table)[:3])
emptied = {1: 2}
emptied.popitem()
emptied.update()
print(size(emptied))
emptied.update({'x': 1}, y=2)
print(size(emptied), emptied)
