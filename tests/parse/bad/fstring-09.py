f"{a:{b"
