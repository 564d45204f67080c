# __reduce__ and __setstate__ of iterators: copies go on from where the original stands.
import copy
import pickle


def parts(iterator):
    maker, arguments, *state = iterator.__reduce__()
    shown = [type(a).__name__ if "iterator" in type(a).__name__ else a for a in arguments]
    return maker.__name__, shown, state


for sequence in [1, 2, 3], (1, 2, 3), "abc", "aéb", b"abc", bytearray(b"abc"):
    iterator = iter(sequence)
    print(type(iterator).__name__, parts(iterator))
    next(iterator)
    print(parts(iterator), list(copy.copy(iterator)), list(iterator), parts(iterator))

for make in (lambda: enumerate("ab", 5), lambda: zip([1, 2], "ab"), lambda: map(str, [1, 2]),
             lambda: filter(None, [0, 1]), lambda: reversed([1, 2]), lambda: reversed((1, 2))):
    iterator = make()
    print(type(iterator).__name__, parts(iterator))
    next(iterator)
    print(parts(iterator))
    twin = pickle.loads(pickle.dumps(iterator))
    print(list(twin), list(iterator), parts(iterator))

strict = copy.copy(zip([1], [2, 3], strict=True))
print(zip(strict=True).__reduce__()[2:])
try:
    list(strict)
except ValueError as error:
    print(error)

iterator = iter([1, 2, 3])
for place in 2, -5, 100:
    iterator.__setstate__(place)
    print(place, parts(iterator), iterator.__length_hint__())
iterator = reversed("abc")
iterator.__setstate__(0)
print(list(iterator))
try:
    iter(()).__setstate__("1")
except TypeError as error:
    print(error)


class Squares:
    def __len__(self):
        return 4

    def __getitem__(self, index):
        if index >= 4:
            raise IndexError
        return index * index


iterator = iter(Squares())
next(iterator)
print(type(iterator).__name__, iterator.__reduce__()[2], list(copy.copy(iterator)))
iterator = iter([7, 8, 9].pop, 8)
print(len(iterator.__reduce__()), iterator.__reduce__()[1][1], list(iterator))
print(iterator.__reduce__())
