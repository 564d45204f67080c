# A class with both __slots__ and a method that says super(): the class is in its cell
# before its slots are laid out.
def make():
    class Point:
        __slots__ = ('x', 'y')

        def __init__(self, x, y):
            super().__init__()
            self.x, self.y = x, y

        def __repr__(self):
            return f'{__class__.__name__}({self.x}, {self.y})'

    return Point


print(make()(1, 2), make().__slots__)
for _ in range(2):
    print(sorted(name for name in vars(make()) if not name.startswith('_')))
