# An error from a module that CPython has in C: no line of it is in the traceback.
from datetime import date
from decimal import Decimal, InvalidOperation


def parsed(text):
    try:
        return Decimal(text)
    except InvalidOperation:
        return date(*map(int, text.split("-")))


print(parsed("1.50"), parsed("2024-02-29"))
parsed("2023-02-30")
