x: int
y: int = 1
(z): int = 2
a.b: int
a.b: int = 3
a[1]: str
a[1:2]: str
a[1, 2:3]: str
a[1]: str = 'x'


class C:
    x: int
    y: list[int] = []
    __private: int = 1


def f():
    x: undefined
    y: undefined = 1
    a.b: undefined
    a[i]: undefined
    (z): undefined = 3
