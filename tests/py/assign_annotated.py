count: int = 3
name: str
print(count, __annotations__)
try:
    print(name)
except NameError as error:
    print(error)
price: float = "not checked"
print(price)
table = {}
table["k"]: int = 5
(grouped): int = 7
print(table, grouped)
print(__annotations__)


def f(x: int, y: "text" = 2) -> bool:
    z: int = x + y
    w: undefined_is_not_evaluated
    return z


print(f(1), f.__annotations__)
