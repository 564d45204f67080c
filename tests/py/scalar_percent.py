def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


e = ()
t(lambda: '%5%' % e)
t(lambda: '%-5%|' % e)
t(lambda: '%.5x' % (255,))
t(lambda: '%(a)%' % {'a': 1})
t(lambda: '%+5s|' % ('a',))
t(lambda: '% s' % ('a',))
t(lambda: '%.2d|%.2s|%.2f' % (12345, 'abcdef', 1.005))
t(lambda: '%5.1s|' % ('abc',))
t(lambda: '%05s|' % ('abc',))
t(lambda: '%+.3x' % (-5,))
t(lambda: '%#5x|%#-7x|%#07x|%-#07x|%+#08x' % (5, 5, 5, 5, 5))
t(lambda: '% 05d|%+05d|% d' % (5, 5, -5))
t(lambda: '%s' % (e,))
t(lambda: '%c%c' % ('a', 0x20ac))
t(lambda: '%d' % True)
t(lambda: '%s %d' % ('a',))
t(lambda: '%*.*f|' % (8, 2, 3.14159))
t(lambda: '%-*d|' % (5, 1))
t(lambda: '%*d|' % (-5, 1))
t(lambda: '%(x)s %(y)d' % dict(x=1, y=2))
t(lambda: '%((x))s' % {'(x)': 5})
t(lambda: '%x' % 'a')
t(lambda: '%i' % 'a')
t(lambda: '%u' % [])
t(lambda: '%X' % 1.0)
t(lambda: '%e' % None)
t(lambda: '%s%s' % ('a',))
t(lambda: '%c' % '')
t(lambda: '%5c|%05c|' % ('x', 'y'))
t(lambda: '%05.1f|%-8.2e|%+g|% g' % (3.14159, 31415.9, 1e10, 2.0))
t(lambda: '%#g' % (1.0,))
t(lambda: '%.0e' % (12345.0,))
t(lambda: '%.50f' % (0.1,))
t(lambda: '%d' % (3.99,))
t(lambda: '%d' % (10**25,))
t(lambda: '%x' % (-10**25,))
t(lambda: '%020d' % (-10**10,))
t(lambda: '%.30d' % (-10**10,))
t(lambda: '%#.10o' % (8,))
t(lambda: '%(a)s %(b)s' % {'a': 1})
t(lambda: '%.*d' % (-3, 5))
t(lambda: '%.d' % (5,))
t(lambda: '%.s|' % ('abc',))
t(lambda: '%.f' % (1.6,))
t(lambda: '%5' % (1,))
t(lambda: '%(' % {})
t(lambda: '%(a)' % {'a': 1})
t(lambda: '%.' % (1,))
t(lambda: '%l' % (1,))
t(lambda: '%lld' % (1,))
t(lambda: '%b' % (1,))
t(lambda: '%y' % (1,))
t(lambda: '%\n' % (1,))
t(lambda: '%s' % ('a', 1, 2))
t(lambda: '%s' % {1: 2})
t(lambda: '%d' % {1: 2})
t(lambda: 'x' % {1: 2})
t(lambda: 'x' % 'a')
t(lambda: 'x' % e)
t(lambda: 'x' % (1,))
t(lambda: 'x' % None)
t(lambda: '%d' % None)
t(lambda: '%f' % 1)
t(lambda: '%f' % True)
t(lambda: '%.3g|%.10g|%g' % (1234567.0, 1234567.0, 1234567.0))
t(lambda: '%5.3d|%-5.3d|%05.3d' % (7, 7, 7))
t(lambda: '%+.3d' % (7,))
t(lambda: '%#X' % (255,))
t(lambda: '%c' % (True,))
t(lambda: '%c' % (10**30,))
t(lambda: '{:c}'.format(10**30))
t(lambda: '%*d' % (10**30, 1))
t(lambda: '%.*d' % (10**30, 1))
t(lambda: '%.*d' % (2**31, 1))
t(lambda: '{:.2147483648f}'.format(1.0))
t(lambda: '%.2147483648f' % 1.0)


class S(str):
    pass


class N:
    def __str__(self):
        return 'str!'

    def __repr__(self):
        return 'repr!'

    def __int__(self):
        return 7

    def __float__(self):
        return 1.5

    def __index__(self):
        return 9


n = N()
t(lambda: '%s %r %a %d %x %f %c' % (n, n, n, n, n, n, n))
t(lambda: '%s' % S('q'))
s = 'same'
print('%s' % s is s, '%s ' % s is s, '%r' % 5, type('%s' % S('q')).__name__)
