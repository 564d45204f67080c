# A pipeline of generators, each suspended between two values.
def numbers(most):
    for n in range(most):
        yield n

def squares(source):
    for n in source:
        yield n * n

def even(source):
    for n in source:
        if n % 2 == 0:
            yield n

pipeline = even(squares(numbers(5)))
print(next(pipeline))
print(list(pipeline))
