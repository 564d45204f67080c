# The trap: a default is made once and lives with the function.
def add(item, bag=[]):
    bag.append(item)
    return bag

first = add("pen")
second = add("ink")
third = add("cup", [])
print(first is second)
