if x.a = 1:
    pass
