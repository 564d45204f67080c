for x in y:
    # only a comment
z = 1
