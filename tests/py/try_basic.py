def divide(a, b):
    try:
        result = a / b
    except ZeroDivisionError:
        print("division by zero!")
    else:
        print("result is", result)
    finally:
        print("executing finally clause")


divide(2, 1)
divide(2, 0)
try:
    divide("2", "1")
except TypeError as error:
    print("TypeError", error)
for text in ("5", "x", ""):
    try:
        print(int(text))
    except ValueError as error:
        print("not a number:", error)
