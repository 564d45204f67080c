print(3 in [1, 2, 3], 4 in (1, 2, 3), "b" in "abc", "bd" in "abcd", "" in "abc")
print(2 in {1, 2}, "k" in {"k": 0}, 0 in {"k": 0}, 5 in range(10), 5 in range(0, 10, 2))
print(3 not in [1, 2], 1.0 in [1, 2], "1" in [1], None in [None])
for container in ["abc", 5]:
    try:
        print(1 in container)
    except TypeError as error:
        print(error)
try:
    print([] in {1: 2})
except TypeError as error:
    print(error)


class Even:
    def __contains__(self, n):
        return n % 2 == 0


print(4 in Even(), 5 in Even(), 5 not in Even())


class Old:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


print(9 in Old(), 10 in Old(), list(Old()))
