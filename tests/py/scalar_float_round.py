def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda:round(5,1.5))
t(lambda:round(15,-1))
t(lambda:round(25,-1))
t(lambda:round(-15,-1))
t(lambda:round(1.5,'a'))
t(lambda:round(2.675,2))
t(lambda:round(float('nan')))
t(lambda:round(float('inf')))
t(lambda:round(1e308,-308))
t(lambda:round(1.7e308,-308))
t(lambda:round(5.5))
t(lambda:round(1.5,None))
t(lambda:round(5,None))
t(lambda:(5).__round__(1,2))
t(lambda:(5).__round__(None))
t(lambda:round(12345,-10))
t(lambda:round(5,10**30))
