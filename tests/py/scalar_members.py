def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: b'a'.foo)
t(lambda:(1).foo)
t(lambda:(5).conjugate())
t(lambda:(5).bit_count())
t(lambda:(5).as_integer_ratio())
t(lambda:(5).real)
t(lambda:(5).imag)
t(lambda:(5).numerator)
t(lambda:(1.5).imag)
t(lambda:(5).__getnewargs__())
t(lambda:(1.5).__trunc__())
t(lambda:(1.5).__floor__())
t(lambda:(-1.5).__ceil__())
t(lambda:True|False)
t(lambda:True&1)
t(lambda:~True)
t(lambda:True+True)
t(lambda:repr(True))
t(lambda:True^True)
