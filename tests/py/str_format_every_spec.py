# str.format fields, and format() of every type with every specification.
import sys


def show(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


F = ['{}', '{0}', '{1} {0}', '{} {}', '{0} {}', '{a}', '{0.real}', '{0[0]}', '{0[a]}', '{a.b[c]}', '{!r}', '{!s:>5}', '{!a}', '{!x}', '{!', '{', '}', '{{}}', '{{', '{:{}}', '{:{}.{}}', '{0:{1}}', '{:>{w}}', '{0!r:^10}', '{:', '{a', '{0.}', '{0[}', '{0[]}', '{.real}', '{[0]}', '{0 }', '{-1}', '{:d}', '{:{:{}}}', '{0.__class__.__name__}', '{0!rx}', '{}}', '{:}}', '{!r!s}', '{99999999999999999999}', '{a!}', '{0[0}']
for f in F:
    for a in ((1, 2, 3), ('ab', 5), ([7], ), ()):
        print(f, a, end=' '); show(f.format, *a, a=1, w=6)
V = [0, 1, -1, 255, 10**20, True, 1.5, -0.0, 1e20, 123456.789, 0.00001, float('nan'), float('inf'), 'str', 'é', None, 1j, [1]]
S = ['', '5', '<5', '>5', '^5', '=5', '05', '+', '-', ' ', '#x', '#o', '#b', 'x', 'X', 'o', 'b', 'd', 'n', 'c', 'e', 'E', 'f', 'F', 'g', 'G', '%', ',', '_', ',d', '_x', ',x', '_b', '.2', '.2f', '.0f', '#.0f', '.3e', '.3g', '#.3g', '10.3f', '*^10', '*<10s', '.3s', '+.2f', '08.2f', '+08,d', '012,.2f', '0=10', 'z.1f', 'zd', 's', 'q', '5.', '.', '1,000', '__', ',_', '10x', '0<5', '\U0001f600^7', '=+8', '#010x', '#,x', '+c', '#c', '.2c', '5c', '.50f', '.0e', '.0g', '%%', ' d', '-d', 'r', '1.1.1', '100000000000000000000', '.99999999999']
for v in V:
    for s in S:
        print(repr(v), s, end=' '); show(format, v, s)
