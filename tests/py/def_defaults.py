def greet(name, greeting="Hello", mark="!"):
    return f"{greeting}, {name}{mark}"


print(greet("Ann"), greet("Bob", "Hi"), greet("Cid", mark="?"), greet(greeting="Yo", name="Di"))
i = 5


def f(arg=i):
    return arg


i = 6
print(f(), f(7))


def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect(4))
print(collect.__defaults__)


def safe(item, into=None):
    if into is None:
        into = []
    into.append(item)
    return into


print(safe(1), safe(2))
