def f():
    try:
        a
    finally:
        x = [b for b in c]
        y = lambda: (1, 'two')

        def g(d=1):
            return d


def h():
    return [lambda: 1, lambda: 1], {lambda: 1}
