"""What the compiler warns about: `is` with a literal, assertions of a tuple, literals that
are called or indexed by mistake."""
x = 5
print(x is 5, x is not 'a', x is (), () is x)
print(x is None, x is True, x is ..., x is not None)
assert (x, 'this is always true')
assert x, 'fine'


def attempt(function):
    try:
        function()
    except TypeError as error:
        print(error)


attempt(lambda: [1, 2](0))
attempt(lambda: [(1, 2) (3, 4)])
attempt(lambda: 'abc' (1))
attempt(lambda: [[1, 2] [1, 2]])
attempt(lambda: {1: 2}(3))
attempt(lambda: 1(2))
attempt(lambda: 1.5(2))
attempt(lambda: {1, 2}[0])
attempt(lambda: None[0])
attempt(lambda: 'ab'['c'])
attempt(lambda: (1, 2)['x'])
attempt(lambda: b'ab'[1.5])
attempt(lambda: f'{x}'(2))
attempt(lambda: (lambda: 0)['x'])
attempt(lambda: (i for i in 'a')[0])
attempt(lambda: ...[0])
attempt(lambda: True(1))
