# The loop walks by position: changing the list changes the walk.
items = [1, 2, 3, 4]
for item in items:
    if item < 3:
        items.append(item * 10)
print(items)
items = [1, 2, 3, 4, 5, 6]
for item in items:
    items.remove(item)
print(items)
items = [1, 2, 3]
for item in items[:]:
    items.insert(0, item)
print(items)
table = {"a": 1, "b": 2}
try:
    for key in table:
        table[key + key] = 0
except RuntimeError as error:
    print(error)
try:
    for key in table:
        del table[key]
except RuntimeError as error:
    print(error)
numbers = {1, 2, 3}
try:
    for n in numbers:
        numbers.add(n + 10)
except RuntimeError as error:
    print(error)
