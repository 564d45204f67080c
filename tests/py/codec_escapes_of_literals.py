# unicode_escape and raw_unicode_escape, both ways, with every fault and handler.
import codecs

sample = 'tab\tnew\nreturn\rbell\a"\'\\ é ÿ \x7f \x80 € \U0001f600 \ud800'
for name in 'unicode_escape', 'Unicode-Escape', 'raw_unicode_escape':
    coded = sample.encode(name)
    print(name, coded)
    print(ascii(coded.decode(name)), coded.decode(name) == sample)

pieces = [b'', b'plain', b'caf\xe9', b'a\\nb\\tc\\\\d\\\'e\\"f', b'\\a\\b\\f\\v\\r', b'\\0\\12\\1011',
          b'\\x41\\u0042\\U00000043', b'\\N{BULLET}\\N{latin small letter e with acute}',
          b'one\\\ntwo', b'\\ud83d\\ude00', b'\\\\u0041', b'\\\\\\u0041', b'\xff\\xff']
for piece in pieces:
    print(piece, ascii(piece.decode('unicode_escape')), ascii(piece.decode('raw_unicode_escape')))

wrong = [b'\\', b'a\\x4', b'\\x', b'\\xzz', b'\\u12', b'\\U0011', b'\\U00110000', b'\\N', b'\\Nx',
         b'\\N{', b'\\N{BULLET', b'\\N{}', b'\\N{no such name}', b'ok\\u004']
for piece in wrong:
    for errors in 'strict', 'ignore', 'replace', 'backslashreplace':
        for name in 'unicode_escape', 'raw_unicode_escape':
            try:
                print(piece, errors, name[:3], ascii(piece.decode(name, errors)))
            except UnicodeDecodeError as error:
                print(piece, errors, name[:3], error, error.args[:1] + error.args[2:])

print(codecs.encode('é\n', 'unicode_escape'), codecs.decode(b'\\xe9', 'unicode_escape'))
print(str(b'\\u20ac', 'unicode_escape'), bytes('€', 'raw_unicode_escape'))
print(bytearray(b'x\\x41').decode('unicode_escape'))
print('a\\u0308'.encode().decode('unicode_escape') == 'a\u0308')
