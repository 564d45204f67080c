print(f"x"
print(1)
