x = f"abc {d e} {f}"
