a = [5, 2, 9, 1, 5, 6]
print(sorted(a), sorted(a, reverse=True), a)
words = ["banana", "pie", "Washington", "apple", "fig"]
words.sort(key=len)
print(words)
words.sort(key=str.lower, reverse=True)
print(words)
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "a")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[1], reverse=True))
people = [{"name": "Ann", "age": 30}, {"name": "Bob", "age": 25}]
print(sorted(people, key=lambda p: p["age"]))
print(sorted([3.5, 1, 2.5, True]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([[2], [1, 5], []]))
big = [(i * 7919) % 1009 for i in range(500)]
s = sorted(big)
print(s == sorted(big[::-1]), all(x <= y for x, y in zip(s, s[1:])), s[:5], s[-5:])
print(sorted(range(100), key=lambda n: n % 10)[:15])


def spy(x):
    print("key", x)
    return -x


print(sorted([1, 3, 2], key=spy))
try:
    sorted([1, None, 2])
except TypeError as error:
    print(error)
