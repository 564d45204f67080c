try:
    from math import nothing
except ImportError as error:
    print(type(error).__name__, error.name, str(error).split(" (")[0])
try:
    from sys import nothing, path
except ImportError as error:
    print(error)
