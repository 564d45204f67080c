# Functions that share and keep variables.
def counter(start):
    count = start

    def up():
        nonlocal count
        count += 1
        return count

    def down():
        nonlocal count
        count -= 1
        return count

    return up, down

up, down = counter(10)
up()
up()
down()
late = [lambda: i for i in range(3)]
print([f() for f in late])
