counter = 0


def increase():
    global counter, made
    counter += 1
    made = counter * 10


increase()
increase()
print(counter, made)


def shadow():
    counter = "local"
    return counter


print(shadow(), counter)
