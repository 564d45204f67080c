__debug__ == 1 = 3
