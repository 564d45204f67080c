# Sets refuse what has no hash, in displays, comprehensions, methods and operators.
def words(texts):
    return {tuple(text.split()) for text in texts}


def rows(table):
    return {row for row in table}


print(sorted(words(["a b", "b a", "a b"])))
for wrong in ([[1]], [{}], [{1}], [bytearray()], [(1, [2])], [slice(1)]):
    try:
        rows(wrong)
    except TypeError as error:
        print(error)
    try:
        {1, 2}.union(wrong)
    except TypeError as error:
        print(error)
    try:
        print({1, 2}.difference(wrong))
    except TypeError as error:
        print(error)
print({frozenset({1})} & {frozenset({1}), 2}, {1} in [{1}], {1} == {True})
rows([(1, 2), (3, [4])])
