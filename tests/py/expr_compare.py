print(1 < 2, 2 <= 2, 3 > 4, 4 >= 4, 1 == 1.0, 1 != 2)
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a")
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], (1, "a") < (1, "b"), [2] > [1, 5])
print(1 == "1", None == 0, [] == (), {} == set(), 1 == True)
print([1, 2] == [1, 2], [1, 2] is [1, 2])
print({1: 2, 3: 4} == {3: 4, 1: 2}, {1, 2} == {2, 1})
print(0.1 + 0.2 == 0.3, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53)
for left, right in [(1, "a"), ([], ()), (None, 0), ({}, {}), (object, 1)]:
    try:
        print(left < right)
    except TypeError as error:
        print(error)
