# Methods of str on characters of many kinds, and wrong arguments.
import sys


def show(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


SUB = ['', 'abc', 'Hello World', '  x\ty\n', 'ß', 'ŉ', 'İ', 'ǆ', 'Ǆ', 'ǅ', 'ΑΣ', 'ΑΣΒ Σ', 'ﬁ', '12', '²', '½', '٣', 'é', '\U0001f600', '\ud800', 'a_b', '1a', 'def', 'ａ', 'ªº', '\x1c', '\u2028', 'IV\u2163', "they're", 'x\u0301y', '\u1e9e', 'i\u0307', '\u0345', '\u03c2', 'ⓐ', 'ა', 'Ა', '\u13a0', '\uab70', '\u10d0']
ARG = ['', 'a', 'l', ' ', 'abc', None, 1, b'a', ('a', 'H'), [], 'World', '\t']
for s in SUB:
    for m in 'upper lower title capitalize casefold swapcase isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper strip lstrip rstrip split rsplit splitlines expandtabs __repr__ encode'.split():
        if m == 'encode' and s == '\ud800': continue
        show(lambda: ascii(getattr(s, m)()))
    show(lambda: s.isidentifier())
for s in SUB[:4]:
    for m in 'count find index rfind rindex startswith endswith partition rpartition removeprefix removesuffix strip lstrip rstrip split rsplit join __contains__ __add__ __mul__ __mod__ zfill center ljust rjust __getitem__ __eq__ __lt__ __format__ expandtabs splitlines translate replace encode'.split():
        for a in ARG:
            print(m, a, end=' '); show(getattr(s, m), a)
    for a in ('', 'a', 'l'):
        for b in ('', 'XY'):
            for n in (-1, 0, 1, 2, None, 'a'): show(s.replace, a, b, n)
    for n in (-1, 0, 1, 2): show(s.split, 'l', n); show(s.rsplit, 'l', n); show(s.split, None, n); show(s.rsplit, maxsplit=n); show(s.splitlines, n)
    show(s.center, 20, '*'); show(s.ljust, 10, 'é'); show(s.rjust, 10, ''); show(s.center, 5, 'ab'); show(s.find); show(s.replace, 'a'); show(s.upper, 1); show(s.split, sep='l', maxsplit=1); show(s.split, foo=1); show(s.translate, {97: 'X', 98: None, 99: 100}); show(s.translate, {97: 0x110000}); show(s.translate, {97: 1.5}); show(s.translate, str.maketrans('abc', 'xyz', 'l')); show(str.maketrans, 'a'); show(str.maketrans, 'ab', 'c'); show(str.maketrans, {'ab': 1}); show(str.maketrans, {1.5: 1}); show(str.maketrans, {'a': 'b', 98: None}); show(str.maketrans, 'a', 'b', 1); show(str.maketrans, 1, 2)
    show(lambda: s * 2); show(lambda: s + 1); show(lambda: 1 + s); show(lambda: s < 1); show(lambda: s[1.5]); show(lambda: s[100]); show(lambda: s[::-1]); show(lambda: s[0:100:2]); show(lambda: 1 in s); show(lambda: s.foo); show(lambda: s.__getnewargs__()); show(lambda: sys.getsizeof(s))
