# printf-style formatting of every type with every conversion.
import sys


def show(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


V = [0, 1, -1, 255, 10**20, True, 1.5, -0.0, 1e20, 123456.789, 0.00001, float('nan'), float('inf'), 'str', 'é', None, 1j, [1]]
P = ['%d', '%5d', '%-5d|', '%05d', '%+d', '% d', '%x', '%#x', '%X', '%#X', '%o', '%#o', '%e', '%.2e', '%f', '%.1f', '%10.3f', '%-10.3f|', '%+.0f', '%g', '%G', '%s', '%10s', '%-10s|', '%.2s', '%r', '%a', '%c', '%5c', '%%', '%i', '%u', '%ld', '%hd', '%q', '%', '%(a)s', '%*d', '%.*f', '%5', '%b', '%#o', '%.3d', '%.3x', '%+05d', '%-05d|', '%#.3g', '%.0e', '%5%']
for v in V + [(), (1,), (1, 2), (5, 3), {'a': 1}, (2, 1.5), 65, b'a']:
    for p in P:
        print(p, repr(v), end=' '); show(lambda: p % v)
