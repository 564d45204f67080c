# str.encode and bytes.decode by many encodings, with every error handler.
import sys


def show(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


for e in ['utf-16','utf-16-le','utf-16-be','utf-32','utf-32-be','utf-8-sig','cp1252','utf-8','ascii','latin-1','cp437','iso8859-15','cp1251', 'mac_roman']:
    for h in ['strict','ignore','replace','backslashreplace','surrogateescape','surrogatepass']:
        for s in ('', 'abc', 'a\ud800\udc80é\U0001f600', '\udcff€', 'ж\ud800', '\u20ac\ud800'):
            print(e,h,end=' '); show(s.encode, e,h)
        for b in [b'', b'a', b'\xff\xfea\0b', b'\xfe\xff\0a', b'a\0\0\xd8', b'a\0\0\xd8b\0', b'\0\xdcb\0', b'\xff\xfe\0\0a\0\0\0b', b'\0\xd8\0\0', b'\0\0\x11\0', b'\xef\xbb\xbfa', b'\x81\x80',b'\xff\xfe\0\xd8',b'\xfe\xff\xd8\0', b'a\0\0\0b\0', b'\0\0\xfe\xff\0\0\0a\0', bytes(range(120, 256)), b'\xe2\x82', b'\xed\xa0\x80', b'\xf0\x9f\x98\x80\xf0\x9f', b'\xc0\x80']:
            print(e,h,b,end=' '); show(b.decode,e,h)

