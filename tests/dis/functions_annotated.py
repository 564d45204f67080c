def f(a: int) -> str:
    pass


def f(a: int, b: 'str' = 1, *c: float, d: x.y, e: int = 2, **g: dict) -> None:
    pass


def f(a: int, /, b: str) -> list[int]:
    pass


def f(*args: *Ts):
    pass


class C:
    def f(self, __a: int, b: __x) -> 'C':
        pass


async def f(a: int) -> int:
    pass
