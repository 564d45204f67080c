a = [1, 2]
b = (3, 4)
print([*a, *b], (*a, *b), {*a, *b, 1})
print([0, *a, 9, *b, *"xy", *range(3)])
print({**{"a": 1, "b": 2}, "b": 3, **{"c": 4}})
print(*a, *b, sep="-")
t = *a, 5
print(t)
try:
    print([*5])
except TypeError as error:
    print(error)
try:
    print({**[1]})
except TypeError as error:
    print(error)
print([*{}], {**{}}, (*(),))


def f():
    return *a, *b


print(f())
