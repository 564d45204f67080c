try:
    int("x")
except ValueError:
    raise RuntimeError("please enter a number") from None
