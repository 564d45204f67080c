def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: pow(2,3,0))
t(lambda: pow(2,-1,4))
t(lambda: pow(2,-1))
t(lambda:pow(0,-1))
t(lambda: pow(2,3,-5))
t(lambda:pow(3,-1,7))
t(lambda:pow(0.0,-1))
t(lambda:10.0**400)
t(lambda:2**-1)
t(lambda:pow(2.0,3,4))
t(lambda:pow(2,3.0,4))
t(lambda:pow(2,'a'))
t(lambda:pow(2,3,'a'))
t(lambda:0**-1)
t(lambda:1)
