# Errors raised inside map, filter, sorted and a generator, one handled by raising the next.
def half(value):
    if value % 2:
        raise ValueError(f"{value} has no half")
    return value // 2


def halves(values):
    try:
        yield from map(half, filter(None, values))
    except ValueError as error:
        raise RuntimeError("stopped in the middle") from error


print(list(halves([2, 0, 4])))
reading = halves([8, 3, 6])
print(next(reading))
try:
    next(reading)
except RuntimeError as error:
    print(error, "because", error.__cause__, error.__suppress_context__)
print(next(reading, "ended"))
print(sorted([3, 1, 2], key=lambda value: -value))
try:
    print(dict(zip("ab", halves([2, 1]))))
except RuntimeError as error:
    error.add_note("while a dictionary was made")
    raise LookupError("no dictionary") from error
