"""Which operations share inner objects and which make new ones."""
import copy

row = [0] * 3
grid = [row] * 3
grid[0][0] = 1
print(grid, grid[0] is grid[1], [id(r) == id(row) for r in grid])
good = [[0] * 3 for _ in range(3)]
good[0][0] = 1
print(good, good[0] is good[1])
a = [[1], [2]]
copies = {'slice': a[:], 'list()': list(a), 'copy': a.copy(), 'copy.copy': copy.copy(a), 'plus': a + [], 'times': a * 1,
          'star': [*a], 'comprehension': [x for x in a], 'deepcopy': copy.deepcopy(a), 'sorted': sorted(a), 'reversed': list(reversed(a)), 'tuple': tuple(a), 'filter': list(filter(None, a))}
a[0].append('changed')
for name, made in copies.items():
    print(name, made, made is a, any(x is a[0] for x in made))
b = a
b += [[3]]
print(a is b, a)
b = b + [[4]]
print(a is b, len(a), len(b))
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as error:
    print(error, t)
t[0].extend([6])
print(t, t[0].__iadd__([7]) is t[0])
default = []


def add(item, to=default):
    to.append(item)
    return to


print(add(1), add(2), add(3, []), default, add.__defaults__)
d = dict.fromkeys('ab', [])
d['a'].append(1)
print(d, d['a'] is d['b'])
d = {key: [] for key in 'ab'}
d['a'].append(1)
print(d)
m = {'x': {'y': [1]}}
shallow, deep = m.copy(), copy.deepcopy(m)
m['x']['y'].append(2)
m['x'] = 'replaced'
print(m, shallow, deep)
loop = [1]
loop.append(loop)
print(loop, loop[1] is loop, copy.deepcopy(loop)[1][1][1][0], copy.copy(loop)[1] is loop)
both = copy.deepcopy([row, row])
print(both[0] is both[1], both[0] is row)
s = 'text'
print(copy.deepcopy(s) is s, copy.deepcopy((1, 2)) == (1, 2), copy.copy(frozenset([1])) == frozenset([1]))
x = y = []
x.append(1)
x = x + [2]
print(x, y)
matrix = [[1, 2], [3, 4]]
transposed = list(map(list, zip(*matrix)))
transposed[0][0] = 99
print(matrix, transposed)
for line in matrix:
    line = [0, 0]
print(matrix)
for line in matrix:
    line[:] = [0, 0]
print(matrix)
