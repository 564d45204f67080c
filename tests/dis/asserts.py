assert a
assert a, b
assert a and b
assert a or b, 'message'
assert not a
assert a < b < c, f'{a}'
assert True
assert False
assert (a
        and b), (
    c)


def f(a):
    assert a
    assert isinstance(a, int), 'not %s' % (a,)
    return a
