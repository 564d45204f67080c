def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda:(1.5).hex())
t(lambda:(0.0).hex())
t(lambda:(-5e-324).hex())
t(lambda:float('inf').hex())
t(lambda:float.fromhex('0x1.8p3'))
t(lambda:float.fromhex('zz'))
t(lambda:float.fromhex('0x1p5000'))
t(lambda:float.fromhex(1))
t(lambda:float.fromhex('  -0x.8  '))
t(lambda: float.fromhex('nan'))
t(lambda:float.fromhex('1.')) 
