def order():
    try:
        print("try")
        return "value"
    finally:
        print("finally")


print(order())


def override():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def loop():
    while True:
        try:
            return 1
        finally:
            break
    return "after break"


def kept():
    x = 1
    try:
        return x
    finally:
        x = 2


print(override(), swallow(), loop(), kept())
try:
    try:
        raise ValueError("first")
    finally:
        print("cleanup")
except ValueError as error:
    print(error)
try:
    try:
        1 / 0
    finally:
        {}["k"]
except KeyError as error:
    print(repr(error), repr(error.__context__))
