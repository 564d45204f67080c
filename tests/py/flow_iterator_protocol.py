it = iter([1, 2, 3])
print(next(it), next(it))
for rest in it:
    print("rest", rest)
print(next(it, "nothing"))
try:
    next(it)
except StopIteration as stop:
    print("stopped", stop.args)


class Countdown:
    def __init__(self, start):
        self.n = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), sum(Countdown(4)), max(Countdown(5)))
for n in Countdown(2):
    print(n)
try:
    for x in 5:
        pass
except TypeError as error:
    print(error)


class NoNext:
    def __iter__(self):
        return 5


try:
    iter(NoNext())
except TypeError as error:
    print(error)
