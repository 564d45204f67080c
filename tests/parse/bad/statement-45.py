try:
    a
except*:
    b
