def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda:float('1e5000'))
t(lambda:float('nan'))
t(lambda:float('-inf'))
t(lambda:float('INFINITY'))
t(lambda:float('1e'))
t(lambda:float('.'))
t(lambda:float('.5'))
t(lambda:float('5.'))
t(lambda:float('0x1p3'))
t(lambda:float('é'))
t(lambda:float(b'1.5'))
t(lambda:float('1 2'))
t(lambda:float('1_'))
t(lambda:float('1e1_0'))
t(lambda:float('1._5'))
t(lambda:float('\ud800'))
t(lambda:float('a\0b'))
