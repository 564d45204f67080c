None
True
False
...
x = None
x = ...
x = 0
x = -1
x = 255
x = 256
x = 257
x = 10 ** 20
x = 123456789012345678901234567890
x = 0xFFFFFFFFFFFFFFFFFFFF
x = 0o17
x = 0b1011
x = 1_000
x = 1.5
x = 1e100
x = 1e-7
x = 1e16
x = 123456789.125
x = 5e-324
x = 1e400
x = .1
x = 5.960464477539063e-08
x = 1j
x = 1.5j
x = 0.0
x = -0.0
x = 'text'
x = 'with "both" \'quotes\''
x = 'caf\xe9 \u20ac \U0001f600 \ud800'
x = 'tab\tline\nnull\x00'
x = b'bytes\xff\x00'
x = 'a' 'b' "c"
x = ()
x = (1,)
x = (1, 2.0, 'x', b'y', None, (True, ...))
