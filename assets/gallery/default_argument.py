# A default is made once, and lives with its function.
def add(item, bag=[]):
    bag.append(item)
    return bag

first = add("pen")
second = add("ink")
third = add("cup", [])
print(first, second, third)
