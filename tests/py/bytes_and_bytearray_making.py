# bytes(...) and bytearray(...) of everything, conversions, subclasses, wrong calls.
import sys


def show(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


for k in (bytes, bytearray):
    for f in [lambda: k(), lambda: k(3), lambda: k(-1), lambda: k('a'), lambda: k('é', 'utf-8'), lambda: k('é', 'ascii'), lambda: k('é', 'ascii', 'replace'), lambda: k('a', errors='x'), lambda: k(b'a', 'utf-8'), lambda: k(1, 'utf-8'), lambda: k(encoding='utf8'), lambda: k(errors='utf8'), lambda: k([1, 2, 255]), lambda: k([256]), lambda: k([-1]), lambda: k(['a']), lambda: k((1, 2)), lambda: k(range(5)), lambda: k(x for x in [1, 2]), lambda: k({3: 1}), lambda: k(None), lambda: k(1.5), lambda: k(object), lambda: k(k(b'xy')), lambda: k(source=b'a'), lambda: k(b'a', b'b'), lambda: k(1, 2), lambda: k('a', 'utf-8', 3), lambda: k(10**30), lambda: k([10**30]), lambda: k('a', 'nope'), lambda: k.fromhex('ab 12 CD'), lambda: k.fromhex('a'), lambda: k.fromhex('zz'), lambda: k.fromhex('12 3'), lambda: k.fromhex(b'12'), lambda: k.fromhex(''), lambda: k.fromhex(' \t12\n'), lambda: k.fromhex('1 2'), lambda: k.fromhex('é'), lambda: k.maketrans(b'ab', b'cd')[97:99], lambda: k.maketrans(b'a', b''), lambda: k.maketrans(b'a'), lambda: k.maketrans('a', 'b'), lambda: k.join(b',', [b'a']), lambda: k.find(), lambda: k(b'a').find(), lambda: k(b'a').find(b'a', b'b'), lambda: k(b'a').find(b'a', 1, 2, 3), lambda: k(b'a').split(1), lambda: k(b'a').split(b''), lambda: k(b'a').split(b'', foo=1), lambda: k(b'a').find(sub=b'a'), lambda: k(b'a').replace(b'a'), lambda: k(b'a').replace(b'a', 'b'), lambda: k(b'a').startswith(), lambda: k(b'a').decode('ascii', 'strict', 1), lambda: k(b'a').decode(1), lambda: k(b'a').decode(errors=2), lambda: k(b'a').decode(encoding='utf-16'), lambda: k(b'a').upper(1), lambda: k(b'a').foo, lambda: k.__doc__ and 1, lambda: k(b'a').__getnewargs__(), lambda: k(b'a').__bytes__(), lambda: k(b'abc').__sizeof__(), lambda: k(bytearray(b'12')), lambda: int(k(b'12')), lambda: int(k(b'ff'), 16), lambda: float(k(b'1.5')), lambda: int(k(b'x')), lambda: float(k(b'x')), lambda: int.from_bytes(k(b'\1\2'), 'big'), lambda: str(k(b'a'), 'ascii'), lambda: ord(k(b'a')), lambda: ord(k(b'ab')), lambda: ord(k()), lambda: [*k(b'ab')], lambda: k(b'ab').__iter__().__length_hint__(), lambda: list(reversed(k(b'abc'))), lambda: dict(enumerate(k(b'ab'))), lambda: k(b'%d') % 3, lambda: k(b'%s %s') % (b'a', k(b'b')), lambda: format(k(b'a'), '5'), lambda: f'{k(b"a")}', lambda: f'{k(b"a")!r:>20}', lambda: k(b'a') is k(k(b'a')), lambda: k.__mro__, lambda: isinstance(k(), bytes)]:
        show(f)
    class S(k):
        pass
    s = S(b'abc'); s.x = 1
    show(lambda: s); show(lambda: s[0:2]); show(lambda: s.upper()); show(lambda: type(s.strip())); show(lambda: s + b'd'); show(lambda: s == b'abc'); show(lambda: S.fromhex('6162')); show(lambda: type(S.fromhex('6162'))); show(lambda: sys.getsizeof(s)); show(lambda: type(s * 1)); show(lambda: type(k(s))); show(lambda: type(s[:])); show(lambda: s.__dict__)
