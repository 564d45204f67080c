def show(error):
    while error is not None:
        print(repr(error))
        error = error.__cause__ or error.__context__


try:
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise KeyError(2)
    except KeyError as e:
        raise IndexError(3) from e
except IndexError as error:
    show(error)
try:
    try:
        raise ValueError("first")
    except ValueError as error:
        raise error
except ValueError as error:
    print(error.__context__, error.__cause__)
