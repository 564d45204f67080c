# unicodedata over many characters, names in literals, the handler namereplace.
import unicodedata as u
def t(f, *a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__, e)
t(u.name, 'ab');t(u.name, 1);t(u.name);t(u.lookup, 1);t(u.lookup, 'x');t(u.category, 'ab');t(u.category, 1);t(u.decimal, 'a');t(u.decimal, 'ab');t(u.decimal, 'a',None);t(u.normalize, 'X','a');t(u.normalize, 1,'a');t(u.normalize, 'NFC',1);t(u.name, '\0');t(u.numeric, 'ab');t(u.lookup, 'é'); t(u.name, 1,2); t(u.name, '\0', 'x'); t(u.numeric, '½'); t(u.numeric, 'x', 3); t(u.digit, '²'); t(u.decimal, '²', 'no'); t(u.category)
print(u.unidata_version, '\N{GREEK SMALL LETTER ALPHA}\N{latin small letter e with acute}\N{SNOWMAN}\N{LF}\N{NO-BREAK SPACE}\N{HANGUL SYLLABLE GANJ}\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{nbsp}'.encode('unicode-escape') if False else ascii('\N{GREEK SMALL LETTER ALPHA}\N{latin small letter e with acute}\N{SNOWMAN}\N{LF}\N{NO-BREAK SPACE}\N{HANGUL SYLLABLE GANJ}\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{nbsp}\N{VS17}'))
print(f'\N{BULLET} {1+1} \N{RIGHTWARDS ARROW}', b'\N{BULLET}' if False else '', r'\N{x}')
print('a€\u0301\U0001f600\x80\ud800'.encode('ascii', 'namereplace'))
h = 0
for c in list(range(0, 0x3500)) + list(range(0x4dc0, 0x4e10)) + list(range(0xa000, 0xb000)) + list(range(0xd700, 0xda00)) + list(range(0xf900, 0x10600)) + list(range(0x1d000, 0x1d200)) + list(range(0x1f000, 0x1fb00)) + list(range(0x2f800, 0x2fa20)) + list(range(0xe0000,0xe0200)) + [0x10ffff, 0x9fff, 0xe000]:
    x = chr(c)
    h = hash((h, u.name(x, ''), u.category(x), u.bidirectional(x), u.combining(x), u.mirrored(x), u.decimal(x, -1), u.digit(x, -1), u.numeric(x, -1), u.decomposition(x), u.east_asian_width(x)))
    for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
        h = hash((h, u.normalize(form, x)))
    if c % 256 == 0: print(c, h)
print(h)
for s in ('é', 'e\u0301', 'ﬁ', 'Å', '\u212b', '가', '\u1100\u1161', 'a\u0323\u0307', 'a\u0307\u0323', '①', 'ｱ', ''):
    for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
        print(ascii(u.normalize(form, s)), u.is_normalized(form, s), end=' ')
print(all(u.lookup(u.name(chr(c))) == chr(c) for c in list(range(0x20, 0x7f)) + list(range(0xa0, 0x370)) + list(range(0xac00, 0xac80)) + list(range(0x4e00, 0x4e20))))
