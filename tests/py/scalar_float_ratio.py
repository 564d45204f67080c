def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda:(1.5).as_integer_ratio())
t(lambda:float('nan').as_integer_ratio())
t(lambda:float('inf').as_integer_ratio())
t(lambda:(1.5).is_integer(1))
