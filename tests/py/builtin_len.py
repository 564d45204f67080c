print(len(""), len("abc"), len([1, 2]), len(()), len({1: 2}), len({1, 2}), len(range(7)), len(b"ab"), len([[]]), len({}.keys()))


class Sized:
    def __len__(self):
        return 42


print(len(Sized()), len("é😀"), len("\n"))
for bad in (5, None, 1.5, len, (i for i in [])):
    try:
        len(bad)
    except TypeError as error:
        print(error)
