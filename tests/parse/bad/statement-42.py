try:
    a
else:
    b
