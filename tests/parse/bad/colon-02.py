while x
    y
