# A pipeline of generators, each suspended between two values.
def numbers():
    n = 0
    while True:
        yield n
        n += 1

def squares(source):
    for n in source:
        yield n * n

def even(source):
    for n in source:
        if n % 2 == 0:
            yield n

pipeline = even(squares(numbers()))
print(next(pipeline))
print(next(pipeline))
