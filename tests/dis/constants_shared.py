A = 1000
B = 'some text'
C = (1, 2, 'x y')
D = 1.0, 1, True
E = 0.0, -0.0
F = 1 + 0j, 1
G = 'name'


def f():
    return 1000, 'some text', (1, 2, 'x y'), 1.0, 0.0


def g(a=1000, b=(1, 2, 'x y')):
    return 'name'


class K:
    x = 1000
    y = (1.0, 1)
    z = (True, 1.0)
    w = 1, 2, 'x y'
