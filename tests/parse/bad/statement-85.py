While True:
    pass
