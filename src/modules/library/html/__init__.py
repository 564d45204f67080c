"""Text for HTML, and back."""

import re as _re

from html.entities import name2codepoint as _named

__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    """With & < > as entities, quotes too."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


# What a browser takes numbers for that are no characters of their own.
_WINDOWS = dict(zip(range(0x80, 0xa0), '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030'
                    '\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013'
                    '\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'))
_NO_TEXT = {*range(1, 9), *range(0xe, 0x20), *range(0x7f, 0xa0), *range(0xfdd0, 0xfdf0), 0xb}


def _numbered(digits):
    number = int(digits[1:].rstrip(';'), 16) if digits[0] in 'xX' else int(digits.rstrip(';'))
    if number in _WINDOWS:
        return _WINDOWS[number]
    if number == 0 or 0xd800 <= number <= 0xdfff or number > 0x10ffff:
        return '\ufffd'
    if number == 0x0d:
        return '\r'
    return '' if number in _NO_TEXT or number & 0xfffe == 0xfffe else chr(number)


def _meant(match):
    text = match[1]
    if text[0] == '#':
        return _numbered(text[1:])
    name = text.removesuffix(';')
    if name == 'apos' and text.endswith(';'):
        return "'"
    if name in _named and (text.endswith(';') or _named[name] < 256):
        return chr(_named[name])
    for length in range(len(name) - 1, 1, -1):
        if name[:length] in _named and _named[name[:length]] < 256:
            return chr(_named[name[:length]]) + text[length:]
    return match[0]


_ENTITY = _re.compile(r'&(#\d+;?|#[xX][\da-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')


def unescape(s):
    """With the characters that entities stand for: those of HTML 4, and all numbers."""
    return _ENTITY.sub(_meant, s) if '&' in s else s
