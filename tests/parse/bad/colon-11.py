try:
    x
except
    y
