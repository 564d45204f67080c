x = 'a' + 'b'
x = 'ab' * 3
x = 3 * 'ab'
x = 'ab' * 0
x = 'ab' * -1
x = '' * 5
x = 'a' * 4096
x = 'a' * 4097
x = 'ab' * 2049
x = b'a' + b'b'
x = b'ab' * 3
x = 'a' + b'b'
x = (1, 2) + (3,)
x = (1, 2) * 3
x = (0,) * 256
x = (0,) * 257
x = ((0,) * 8,) * 100
x = ((0,) * 8,) * 130
x = () * 5
x = 'abc'[0]
x = 'abc'[-1]
x = 'abc'[5]
x = 'caf\xe9s'[3]
x = 'caf\xe9s'[-1]
x = 'abc'[True]
x = b'abc'[1]
x = (1, 2, 3)[1]
x = (1, 2, 3)[-3]
x = (1, 2, 3)[3]
x = 'abc'[1:2]
x = 'abc'[1.5:]
x = (1, (2, 3))[1][0]
x = 'é' + 'b'
x = ('a', 1 + 1, -1)
x = (a, 1)
x = [1, 2]
x = [1, 2, 3]
x = {1, 2}
x = {1, 2, 3}
x = {1, True, 1.0, 2}
x = 'a' in 'abc'
for x in [1, 2, 3]:
    pass
for x in [a, b]:
    pass
for x in {1, 2}:
    pass
for x in {a, b}:
    pass
for x in [*a]:
    pass
[x for x in [1, 2]]
[x for x in [a]]
[x for y in z for x in [y + 1]]
[x for y in z for x in [1]]
[x for y in z for x in (y,)]
[x for y in z for x in [*y]]
