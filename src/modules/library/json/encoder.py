"""Objects to JSON texts, piece by piece."""

import re

_must_escape = re.compile(r'[\x00-\x1f\\"]')
_must_escape_ascii = re.compile(r'[\\"]|[^ -~]')
_short = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r",
          "\t": "\\t"}


def _escape(match):
    character = match[0]
    short = _short.get(character)
    if short is not None:
        return short
    code = ord(character)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}"


def encode_basestring(s):
    """The string in quotes, as it is."""
    return '"' + _must_escape.sub(_escape, s) + '"'


def encode_basestring_ascii(s):
    """The string in quotes, in ASCII."""
    return '"' + _must_escape_ascii.sub(_escape, s) + '"'


class JSONEncoder:
    """Writes dict, list, tuple, str, int, float, True, False and None as JSON; what else
    there is its method default() turns into one of these."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True,
                 allow_nan=True, sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        pieces = []
        _Writer(self, pieces.append).write(o, 0)
        return "".join(pieces)

    def iterencode(self, o, _one_shot=False):
        pieces = []
        _Writer(self, pieces.append).write(o, 0)
        return iter(pieces)


class _Writer:
    def __init__(self, encoder, append):
        self.encoder = encoder
        self.append = append
        self.text = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        self.open = {} if encoder.check_circular else None
        indent = encoder.indent
        self.indent = indent if indent is None or isinstance(indent, str) else " " * indent

    def number(self, value):
        if value != value:
            text = "NaN"
        elif value in (float("inf"), float("-inf")):
            text = "Infinity" if value > 0 else "-Infinity"
        else:
            return float.__repr__(value)
        if not self.encoder.allow_nan:
            shown = "" if self.indent is None else ": " + repr(value)
            raise ValueError("Out of range float values are not JSON compliant" + shown)
        return text

    def scalar(self, value):
        if isinstance(value, str):
            return self.text(value)
        if value is None:
            return "null"
        if value is True:
            return "true"
        if value is False:
            return "false"
        if isinstance(value, int):
            return int.__repr__(value)
        if isinstance(value, float):
            return self.number(value)
        return None

    def write(self, value, level):
        text = self.scalar(value)
        if text is not None:
            self.append(text)
        elif isinstance(value, (list, tuple)):
            self.sequence(value, level)
        elif isinstance(value, dict):
            self.mapping(value, level)
        else:
            self.enter(value)
            self.write(self.encoder.default(value), level)
            self.leave(value)

    def enter(self, value):
        if self.open is not None:
            if id(value) in self.open:
                raise ValueError("Circular reference detected")
            self.open[id(value)] = value

    def leave(self, value):
        if self.open is not None:
            del self.open[id(value)]

    def line(self, level):
        return "" if self.indent is None else "\n" + self.indent * level

    def sequence(self, items, level):
        if not items:
            self.append("[]")
            return
        self.enter(items)
        before = "[" + self.line(level + 1)
        between = self.encoder.item_separator + self.line(level + 1)
        for item in items:
            text = self.scalar(item)
            if text is None:
                self.append(before)
                self.write(item, level + 1)
            else:
                self.append(before + text)
            before = between
        self.end(level, "]")
        self.leave(items)

    def end(self, level, bracket):
        if self.indent is not None:
            self.append(self.line(level))
        self.append(bracket)

    def key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.number(key)
        if isinstance(key, int) or key is None:
            return self.scalar(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, "
                        f"not {key.__class__.__name__}")

    def mapping(self, mapping, level):
        if not mapping:
            self.append("{}")
            return
        self.enter(mapping)
        items = sorted(mapping.items()) if self.encoder.sort_keys else mapping.items()
        self.append("{")
        if self.indent is not None:
            self.append(self.line(level + 1))
        between = self.encoder.item_separator + self.line(level + 1)
        first = True
        for key, value in items:
            name = self.key(key)
            if name is None:
                continue
            if not first:
                self.append(between)
            first = False
            self.append(self.text(name))
            self.append(self.encoder.key_separator)
            self.write(value, level + 1)
        self.end(level, "}")
        self.leave(mapping)
