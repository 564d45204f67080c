class Truthy:
    def __bool__(self):
        return True


class Falsy:
    def __bool__(self):
        return False


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


for value in [0, 1, -1, 0.0, 0.1, "", " ", "0", [], [0], (), ((),), {}, {0: 0}, set(), None, range(0), range(1)]:
    print(repr(value), bool(value), "yes" if value else "no")
print(bool(Truthy()), bool(Falsy()), bool(Sized(0)), bool(Sized(3)), bool(object()))


class Bad:
    def __bool__(self):
        return 1


try:
    bool(Bad())
except TypeError as error:
    print(error)
try:
    bool(Sized(-1))
except ValueError as error:
    print(error)
