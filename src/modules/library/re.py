"""Regular expressions: patterns are compiled by _sre, kept in a cache, and used."""

import _sre

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split",
    "findall", "finditer", "compile", "purge", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U",
    "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "NOFLAG", "RegexFlag",
]


class error(Exception):
    """A pattern or a template is no good; says why, and where."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is None or pos is None:
            self.lineno = self.colno = None
            super().__init__(msg)
            return
        newline = "\n" if isinstance(pattern, str) else b"\n"
        self.lineno = pattern.count(newline, 0, pos) + 1
        self.colno = pos - pattern.rfind(newline, 0, pos)
        text = f"{msg} at position {pos}"
        if newline in pattern:
            text += f" (line {self.lineno}, column {self.colno})"
        super().__init__(text)


class RegexFlag(int):
    """Flags of patterns; they are or-ed together."""

    def __new__(cls, value=0):
        known = cls._known.get(value)
        if known is None:
            known = int.__new__(cls, value)
        return known

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        if self == 0:
            return "NOFLAG"
        names = self._names()
        return "|".join(names) or None

    def _names(self):
        names = [name for name, bit in self._order if self & bit]
        rest = int(self)
        for name, bit in self._order:
            rest &= ~bit
        if rest and names:
            names.append(hex(rest))
        return names

    def __repr__(self):
        names = self._names()
        if names:
            return "|".join(name if name[0] == "0" else "re." + name for name in names)
        return "re.NOFLAG" if self == 0 else f"re.RegexFlag({int(self)})"

    __str__ = __repr__

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return int.__hash__(self)

    def __iter__(self):
        return (RegexFlag(bit) for name, bit in self._order if self & bit)

    def __len__(self):
        return int(self).bit_count()

    def __bool__(self):
        return int(self) != 0

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    def __invert__(self):
        return RegexFlag(0x1FF & ~int(self))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    _known = {}
    _order = []


def _define_flags():
    order = [("ASCII", 256), ("IGNORECASE", 2), ("LOCALE", 4), ("UNICODE", 32),
             ("MULTILINE", 8), ("DOTALL", 16), ("VERBOSE", 64), ("TEMPLATE", 1), ("DEBUG", 128)]
    RegexFlag._order = order
    flags = {}
    for name, bit in [("NOFLAG", 0)] + order:
        flag = int.__new__(RegexFlag, bit)
        RegexFlag._known[bit] = flag
        for spelling in (name, name[0]) if bit else (name,):
            if spelling != "D":
                setattr(RegexFlag, spelling, flag)
                flags[spelling] = flag
    for name, short in (("DOTALL", "S"), ("VERBOSE", "X")):
        setattr(RegexFlag, short, flags[name])
        flags[short] = flags[name]
    del flags["V"]
    return flags


globals().update(_define_flags())

_MAXCACHE = 512
_cache = {}


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    made = _sre.compile(pattern, flags)
    if not flags & 128:
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
        _cache[type(pattern), pattern, flags] = made
    return made


def compile(pattern, flags=0):
    """A Pattern object."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """The match at the beginning of the string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of the whole string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match in the string, or None."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """The string with matches replaced."""
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """The string with matches replaced, and how many there were."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """What is between the matches, with the texts of the groups."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """All matches that do not overlap, as a list."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over the matches that do not overlap."""
    return _compile(pattern, flags).finditer(string)


def purge():
    """Forgets all cached patterns."""
    _cache.clear()


class Scanner:
    """Cuts text into tokens: (pattern, action) pairs, of which the first that fits counts."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [(compile(phrase, flags), action) for phrase, action in lexicon]
        self.match = None

    def _match(self, string, place):
        for pattern, action in self._patterns:
            match = pattern.match(string, place)
            if match is not None:
                return match, action
        return None, None

    def scan(self, string):
        """What the actions gave for the tokens, and the text that is left."""
        result = []
        place = 0
        while True:
            match, action = self._match(string, place)
            if match is None or match.end() == place:
                return result, string[place:]
            if callable(action):
                self.match = match
                action = action(self, match.group())
            if action is not None:
                result.append(action)
            place = match.end()


_escapes = {code: "\\" + chr(code) for code in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """The pattern with a backslash before whatever means something in patterns."""
    if isinstance(pattern, str):
        return pattern.translate(_escapes)
    return str(pattern, "latin1").translate(_escapes).encode("latin1")


Pattern = type(_sre.compile("", 0))
Match = type(_sre.compile("", 0).match(""))
