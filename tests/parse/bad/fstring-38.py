f"{f(a b)}"
