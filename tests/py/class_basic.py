class Dog:
    """A friend."""

    kind = "canine"

    def __init__(self, name, age=1):
        self.name = name
        self.age = age
        self.tricks = []

    def add_trick(self, trick):
        self.tricks.append(trick)

    def birthday(self):
        self.age += 1
        return self.age


d = Dog("Fido")
e = Dog("Buddy", 5)
d.add_trick("roll over")
e.add_trick("play dead")
print(d.tricks, e.tricks, d.kind, e.kind)
print(d.birthday(), e.birthday(), d.name)
Dog.kind = "dog"
d.kind = "puppy"
print(d.kind, e.kind, Dog.kind)
print(Dog.__doc__, Dog.__name__, type(d) is Dog, isinstance(d, Dog))
print(sorted(vars(d)), Dog.add_trick is Dog.__dict__["add_trick"])
bound = d.add_trick
bound("sit")
print(d.tricks)
