class Multiplier:
    def __init__(self, k):
        self.k = k
        self.calls = 0

    def __call__(self, x, *rest, **kw):
        self.calls += 1
        return self.k * x, rest, kw


double = Multiplier(2)
print(double(4), double(1, 2, z=3), double.calls)
print(callable(double), callable(5), callable(Multiplier), callable(len))
print(list(map(double, [1, 2])))
try:
    double()
except TypeError as error:
    print(error)


class Plain:
    pass


try:
    Plain()()
except TypeError as error:
    print(error)
