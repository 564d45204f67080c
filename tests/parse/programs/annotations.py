x: int
y: list[int] = []
class A:
    z: "A" = None
    w: dict[str, tuple[int, ...]]
def f(a: int, *b: str, c: float = 1.0, **d: bytes) -> None: ...
async def h(a: int | None = None, /) -> "x": ...
