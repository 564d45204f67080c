f"{a#b}"
