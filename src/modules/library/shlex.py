"""Words of a command line, split and joined as a shell has them."""

import re

__all__ = ["split", "quote", "join"]

_unsafe = re.compile(r"[^\w@%+=:,./-]", re.ASCII)


def split(s, comments=False, posix=True):
    """The words of the text, their quotes removed."""
    if s is None:
        raise ValueError("s argument must not be None")
    if not posix:
        raise NotImplementedError("boxarrow: shlex.split(posix=False) is not supported")
    words = []
    word = None
    index = 0
    while index < len(s):
        character = s[index]
        index += 1
        if character in " \t\r\n":
            if word is not None:
                words.append(word)
            word = None
        elif comments and character == "#" :
            end = s.find("\n", index)
            if word is not None:
                words.append(word)
                word = None
            index = len(s) if end < 0 else end + 1
        elif character == "\\":
            if index == len(s):
                raise ValueError("No escaped character")
            word = (word or "") + s[index]
            index += 1
        elif character in "'\"":
            text, index = _quoted(s, index, character)
            word = (word or "") + text
        else:
            word = (word or "") + character
    if word is not None:
        words.append(word)
    return words


def _quoted(s, index, quote):
    """The text inside quotes that begins at index, and where it goes on behind them."""
    pieces = []
    while index < len(s) and s[index] != quote:
        character = s[index]
        index += 1
        if character == "\\" and quote == '"':
            if index == len(s):
                raise ValueError("No escaped character")
            if s[index] not in '"\\':
                pieces.append("\\")
            character = s[index]
            index += 1
        pieces.append(character)
    if index == len(s):
        raise ValueError("No closing quotation")
    return "".join(pieces), index + 1


def join(split_command):
    """The words as one text that split() splits again."""
    return " ".join(quote(word) for word in split_command)


def quote(s):
    """The text as one word."""
    if not s:
        return "''"
    if _unsafe.search(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
