# __del__: order in lists, dictionaries, tuples, attributes, frames.
import gc


class Noisy:
    def __init__(self, name, *held):
        self.name, self.held = name, held

    def __del__(self):
        print("del", self.name, end="; ")


def line(title):
    print("|", title)


things = [Noisy("list 0"), Noisy("list 1"), Noisy("list 2")]
del things
line("list")
pair = (Noisy("tuple 0"), Noisy("tuple 1"))
del pair
line("tuple")
table = {"a": Noisy("value a"), Noisy("key"): Noisy("value of key"), "z": Noisy("value z")}
del table
line("dict")
outer = Noisy("outer", Noisy("inner", Noisy("innermost")), Noisy("second"))
del outer
line("attributes")
numbers = [Noisy("slice %d" % number) for number in range(5)]
numbers[1:3] = []
line("slice")
numbers[0] = None
line("item")
numbers.clear()
line("clear")


def function(argument, default=Noisy("default")):
    local = Noisy("local")
    other = Noisy("other")
    argument = Noisy("new argument")
    print("body", end="; ")
    return other.name


function(Noisy("old argument"))
line("frame")
[Noisy("comprehension %d" % number) for number in range(2)]
line("thrown away")
name = Noisy("before")
name = Noisy("after")
line("rebound")
for name in (Noisy("loop 1"), Noisy("loop 2")):
    pass
line("loop")
del name
line("loop variable")
try:
    inside = Noisy("inside try")
    raise ValueError(Noisy("in the error"))
except ValueError as error:
    del inside
line("exception")
swap = [Noisy("left"), Noisy("right")]
swap[0], swap[1] = swap[1], swap[0]
swap.pop(0)
line("popped")
swap *= 0
line("times zero")
a, b = Noisy("cycle a"), Noisy("cycle b")
a.other, b.other = b, a
del a, b
line("cycle waits")
gc.collect()
line("cycle")


del Noisy.__del__
Noisy("silent")
function.__defaults__ = None
line("end")
