class Room:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("leave", self.name, kind and kind.__name__, value)
        return kind is KeyError


with Room("hall") as hall:
    print("in", hall)
with Room("a") as a, Room("b") as b:
    print(a, b)
with Room("swallows"):
    raise KeyError("lost")
try:
    with Room("passes on"):
        raise ValueError("out")
except ValueError as error:
    print("caught", error)


def leave():
    with Room("return"):
        return "value"


print(leave())
for i in range(2):
    with Room("loop"):
        if i:
            break
        continue
try:
    with 5:
        pass
except TypeError as error:
    print(error)
