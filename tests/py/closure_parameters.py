def maker(a, *args, b=2, **kw):
    def show():
        return a, args, b, kw

    a += 1
    return show


print(maker(1, 2, 3, c=4)())


class Adder:
    def __init__(self, n):
        self.n = n
        self.add = lambda x: x + self.n


adder = Adder(5)
print(adder.add(1))
adder.n = 10
print(adder.add(1))


def self_reference():
    def f(n):
        return 0 if n == 0 else n + f(n - 1)

    return f


print(self_reference()(4))
