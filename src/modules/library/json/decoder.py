"""JSON texts to objects."""

import re

_blanks = re.compile(r"[ \t\n\r]*")
_number = re.compile(r"(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?", re.ASCII)
_plain = re.compile(r'[^"\\\x00-\x1f]*')
_plain_loose = re.compile(r'[^"\\]*')
_hex = re.compile(r"[0-9A-Fa-f]{4}")
_escapes = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r",
            "t": "\t"}
_words = {"n": ("null", None), "t": ("true", True), "f": ("false", False)}
_constants = {"N": "NaN", "I": "Infinity", "-": "-Infinity"}
_constant_values = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


class JSONDecodeError(ValueError):
    """The text is not JSON; says why, and where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _code(text, start):
    digits = _hex.match(text, start)
    if digits is None:
        raise JSONDecodeError("Invalid \\uXXXX escape", text, start - 1)
    return int(digits[0], 16)


def scanstring(s, end, strict=True):
    """The string that begins behind the quote before `end`, and where it ends."""
    begin = end - 1
    plain = _plain if strict else _plain_loose
    pieces = []
    while True:
        match = plain.match(s, end)
        end = match.end()
        if end > match.start():
            pieces.append(match[0])
        if end == len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        character = s[end]
        if character == '"':
            return "".join(pieces), end + 1
        if character != "\\":
            raise JSONDecodeError("Invalid control character at", s, end)
        end += 1
        if end == len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        escape = s[end]
        if escape != "u":
            if escape not in _escapes:
                raise JSONDecodeError("Invalid \\escape", s, end - 1)
            pieces.append(_escapes[escape])
            end += 1
            continue
        code = _code(s, end + 1)
        end += 5
        if 0xD800 <= code <= 0xDBFF and s.startswith("\\u", end) and _hex.match(s, end + 2):
            low = _code(s, end + 2)
            if 0xDC00 <= low <= 0xDFFF:
                code = 0x10000 + ((code - 0xD800) << 10 | (low - 0xDC00))
                end += 6
        pieces.append(chr(code))


class JSONDecoder:
    """Reads a JSON text; hooks make other objects of what is in it."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constant_values.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}

    def decode(self, s):
        obj, end = self.raw_decode(s, idx=_blanks.match(s, 0).end())
        end = _blanks.match(s, end).end()
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        try:
            return self._value(s, idx)
        except StopIteration as stop:
            raise JSONDecodeError("Expecting value", s, stop.value) from None
        finally:
            self.memo.clear()

    def _value(self, s, index):
        character = s[index:index + 1]
        if character == '"':
            return scanstring(s, index + 1, self.strict)
        if character == "{":
            return self._object(s, index + 1)
        if character == "[":
            return self._array(s, index + 1)
        word = _words.get(character)
        if word is not None and s.startswith(word[0], index):
            return word[1], index + len(word[0])
        number = _number.match(s, index)
        if number is not None:
            whole, fraction, exponent = number.groups()
            if fraction or exponent:
                return self.parse_float(number[0]), number.end()
            return self.parse_int(whole), number.end()
        name = _constants.get(character)
        if name is not None and s.startswith(name, index):
            return self.parse_constant(name), index + len(name)
        raise StopIteration(index)

    def _member(self, s, index):
        try:
            return self._value(s, index)
        except StopIteration as stop:
            raise JSONDecodeError("Expecting value", s, stop.value) from None

    def _array(self, s, index):
        items = []
        index = _blanks.match(s, index).end()
        if s.startswith("]", index):
            return items, index + 1
        while True:
            item, index = self._member(s, index)
            items.append(item)
            index = _blanks.match(s, index).end()
            if s.startswith("]", index):
                return items, index + 1
            if not s.startswith(",", index):
                raise JSONDecodeError("Expecting ',' delimiter", s, index)
            index = _blanks.match(s, index + 1).end()

    def _object(self, s, index):
        pairs = []
        index = _blanks.match(s, index).end()
        if s.startswith("}", index):
            return self._finish(pairs), index + 1
        while True:
            if not s.startswith('"', index):
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s,
                                      index)
            key, index = scanstring(s, index + 1, self.strict)
            key = self.memo.setdefault(key, key)
            index = _blanks.match(s, index).end()
            if not s.startswith(":", index):
                raise JSONDecodeError("Expecting ':' delimiter", s, index)
            value, index = self._member(s, _blanks.match(s, index + 1).end())
            pairs.append((key, value))
            index = _blanks.match(s, index).end()
            if s.startswith("}", index):
                return self._finish(pairs), index + 1
            if not s.startswith(",", index):
                raise JSONDecodeError("Expecting ',' delimiter", s, index)
            index = _blanks.match(s, index + 1).end()

    def _finish(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)
