for text in ("", "abc", "1.2.3", "1e", "--1", "1,5", "0x10", "1 2", "١.٥"):
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)
for action in (
    lambda: 1.5 << 1, lambda: 1.5 / 0, lambda: 0.0 / 0.0, lambda: 1.5 // 0, lambda: 1.5 % 0.0, lambda: 2.0 ** 2000,
    lambda: 1e308 ** 2, lambda: 1.5[0], lambda: len(1.5), lambda: float("1", 2),
    lambda: float(None), lambda: 1.5 + "a", lambda: range(1.0), lambda: "a" * 1.0, lambda: [1][0.0], lambda: (1.5).x,
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)
