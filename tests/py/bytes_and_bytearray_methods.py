# Every method that bytes and bytearray share, with arguments of all kinds.
import sys


def show(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


SUBJ = [b'', b'Hello abc', b'  x,y ', b'\x00\xff\x80', b"it's", b'l1\nl2\r\nl3\t']
ARGS = [b'', b'a', b'abc', b',', 97, 300, 'a', None, bytearray(b'bc'), (b'a', b'H')]
for kind in (bytes, bytearray):
    for s in SUBJ:
        s = kind(s)
        print(repr(s), str(s), len(s), list(s))
        for m in 'capitalize isalnum isalpha isascii isdigit islower isspace istitle isupper lower swapcase title upper strip lstrip rstrip split rsplit splitlines hex expandtabs decode'.split():
            print(m, end=' '); show(getattr(s, m))
        for m in 'count find index rindex startswith partition rpartition removeprefix removesuffix strip split rsplit join __contains__ __add__ __mul__ __eq__ __lt__ zfill center __getitem__ translate'.split():
            for a in ARGS:
                print(m, repr(a), end=' '); show(getattr(s, m), a)
        for a in (b'a', b'', b'b', b'l'):
            for b in (b'', b'yz'):
                for n in (-1, 0, 1):
                    show(s.replace, a, b, n)
        for st in (None, -2, 1, 5):
            for en in (None, -1, 2):
                show(s.find, b'b', st, en); show(s.count, b'', st, en); show(s.rfind, b'', st, en); show(s.startswith, b'', st, en); show(s.endswith, b'c', st, en); show(lambda: s[st:en]); show(lambda: s[st:en:2]); show(lambda: s[en:st:-1])
        for n in (0, 1, 2, -1): show(s.split, b'a', n); show(s.rsplit, b'a', n); show(s.split, None, n); show(s.rsplit, None, n); show(s.split, maxsplit=n)
        show(s.splitlines, True); show(s.splitlines, keepends=1); show(s.expandtabs, 4); show(s.expandtabs, tabsize=0); show(s.hex, ':'); show(s.hex, '-', 2); show(s.hex, b'_', -2); show(s.hex, sep='ab'); show(s.hex, 'é'); show(s.hex, 3); show(s.hex, ':', bytes_per_sep=0)
        show(s.center, 20, b'*'); show(s.center, 21); show(s.ljust, 15, b'.'); show(s.rjust, 15, bytearray(b'.')); show(s.center, 20, 'x'); show(s.center, 20, b'xy'); show(s.center, 'a'); show(s.ljust); show(s.zfill, 10)
        show(s.translate, bytes(range(256))); show(s.translate, None, b'a'); show(s.translate, bytes(255)); show(s.translate, None, delete=b'ab'); show(s.translate, bytes.maketrans(b'abc', b'xyz'), b'l')
        show(iter(s).__next__); show(lambda: s * 3); show(lambda: 2 * s); show(lambda: s * -1); show(lambda: s + b'x'); show(lambda: s + 'x'); show(lambda: b'x' + s); show(lambda: bytearray(b'q') + s); show(lambda: s == bytearray(s)); show(lambda: s < b'b'); show(lambda: s == 'a'); show(lambda: s != 3); show(lambda: s < 'a'); show(lambda: s in (b'abc',)); show(lambda: hash(s) and 1); show(lambda: s[0]); show(lambda: s[100]); show(lambda: s[-1]); show(lambda: s['a']); show(lambda: s[1.5]); show(lambda: sys.getsizeof(s)); show(lambda: bool(s)); show(lambda: s % ()); show(lambda: sorted(s)); show(lambda: max(s)); show(lambda: s.join([s, b'-', bytearray(b'+')])); show(lambda: s.join(iter([b'a', b'b']))); show(lambda: s.join([b'a', 'b'])); show(lambda: s.join(3)); show(lambda: s.join(b'ab'))
