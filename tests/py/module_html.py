# html: escape, unescape, names of characters.
import html
from html.entities import codepoint2name, name2codepoint

print(html.escape("<a href=\"x\">'&amp;'"), html.escape('"<', quote=False))
for text in ("&lt;b&gt;", "&amp;amp;", "&#65;&#x42;&#X43", "&eacute;&copy", "&nbsp;x", "&nosuch;", "&", "&&lt",
             "&#128;", "&#0;", "&#xD800;", "&quot;&apos;", "&notit;", "&hellip;", "no", "&#9999999;",
             "&copyx", "&euro;", "&#x0b;", "&alpha;", "&alpha"):
    print(repr(text), repr(html.unescape(text)))
print(len(name2codepoint), name2codepoint["eacute"], codepoint2name[169])
