# Names of encodings, and what the exceptions tell.
import sys


def show(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


for e in ['utf 8','u-t-f-8','utf--8','UTF_8','utf8 ','  utf8','iso-8859-1','iso88591','latin 1','L1','utf.8','u8','us-ascii','x','','utf-8\0','é', 'latin1-']:
    print(repr(e),end=' '); show('aé'.encode, e, 'replace'); show(b'a\xff'.decode,e,'replace')
try: bytearray(b'a\xff').decode()
except UnicodeDecodeError as e: print(e.args, e.start, e.end, e.object, e.encoding, e.reason)
show(lambda:'ab\udcff\u20ac'.encode('ascii','surrogateescape'))
show(lambda:'ab\udcff\ud800'.encode('utf-8','surrogateescape'))
show(lambda:str(bytearray(b'a\xff'),'ascii'))
show(lambda:str(bytearray(b'ab'),'ascii'))
show(lambda:str(b'ab',errors='strict'))

for encoding in ["utf-8", "ascii", "latin-1"]:
    show("a\u20ac\ud800".encode, encoding, "xmlcharrefreplace")
    show("a\u20ac\ud800".encode, encoding, "nobody")
    show(b"a\xff".decode, encoding, "nobody")
    show(b"a\xff".decode, encoding, "xmlcharrefreplace")
