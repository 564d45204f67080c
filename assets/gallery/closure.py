# Two functions share a variable of a call that is over.
def counter(start):
    count = start

    def up():
        nonlocal count
        count += 1
        return count

    def reset():
        nonlocal count
        count = start

    return up, reset

up, reset = counter(10)
up()
up()
other_up, other_reset = counter(500)
print(up(), other_up())
