'a' + 'b'


class C:
    'a' 'b'
    x = 1


class D:
    'a' + 'b'


def f():
    'a' * 2
    return 1


def g():
    'x%s' % (a,)
