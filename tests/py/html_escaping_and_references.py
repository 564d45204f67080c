# html.escape and unescape: every kind of reference, forbidden numbers, names.
import html
from html import escape, unescape
from html.entities import codepoint2name, name2codepoint

for text in ('<a href="x">Tom & Jerry\'s</a>', '&amp;', '', 'é€', '&lt;&#39;'):
    print(escape(text), escape(text, quote=False), unescape(escape(text)) == text)
for text in ('&lt;b&gt;', '&amp;amp;', '&eacute;&euro;', '&#233;&#xE9;&#XE9;',
             '&ampx &notit; &notin; &nosuch;', '&copy 2024', '&#60', '&#x3c ', '&;', '&', '&#;',
             '&#x;', '&#xzz;', '&Aacute&aacute', '&#128;&#150;', '&hellip;&hearts;'):
    print(text, '->', unescape(text))
for text in ('&#0;', '&#xD800;', '&#x110000;', '&#11;', '&#xFFFE;', '&#13;', '&#129;',
             '&#99999999999;'):
    print(text, '->', ascii(unescape(text)))
print(name2codepoint['pi'], codepoint2name[960], len(name2codepoint))
rows = [('<b>', 1), ('"q"', 2)]
print(''.join(f'<tr><td>{escape(name)}</td><td>{number}</td></tr>' for name, number in rows))
for wrong in (lambda: escape(5), lambda: unescape(5), lambda: escape(b'<'), lambda: unescape(None),
              lambda: escape()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
