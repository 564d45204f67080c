# The container and the index are evaluated once.
calls = []


def index():
    calls.append("index")
    return 1


numbers = [10, 20, 30]
numbers[index()] += 5
print(numbers, calls)
table = {"a": 1}
table["a"] *= 10
print(table)


class Box:
    value = 1


box = Box()
box.value += 1
print(box.value, Box.value)
pair = ([1], 2)
try:
    pair[0] += [3]
except TypeError as error:
    print(error)
print(pair)
