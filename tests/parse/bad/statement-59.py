with (a, b) as c, d e:
    pass
