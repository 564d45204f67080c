def attempt(action):
    try:
        return action()
    except (KeyError, IndexError) as error:
        return "lookup", type(error).__name__, error.args
    except ZeroDivisionError:
        return "zero"
    except ArithmeticError as error:
        return "arithmetic", str(error)
    except Exception as error:
        return "other", type(error).__name__, str(error)


print(attempt(lambda: {}["k"]))
print(attempt(lambda: [][1]))
print(attempt(lambda: 1 / 0))
print(attempt(lambda: 2.0 ** 10000))
print(attempt(lambda: int("z")))
print(attempt(lambda: undefined))
print(attempt(lambda: None.x))
print(attempt(lambda: 5))
try:
    raise KeyboardInterrupt
except BaseException as error:
    print(repr(error))
try:
    [][0]
except:
    print("bare except")
try:
    try:
        raise ValueError
    except TypeError:
        print("wrong handler")
except ValueError:
    print("outer handler")
try:
    1 / 0
except (ValueError, (TypeError, ZeroDivisionError)) if False else ZeroDivisionError:
    print("expression as class")
try:
    try:
        1 / 0
    except "text":
        pass
except TypeError as error:
    print(error)
