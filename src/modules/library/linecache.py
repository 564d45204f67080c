"""Lines of source files, by number."""

import _tracebacks

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def getline(filename, lineno, module_globals=None):
    """The line with its newline, or '' if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines of the file, or [] if it was not read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) == 4:
        return entry[2]
    return updatecache(filename, module_globals)


def updatecache(filename, module_globals=None):
    lines = _tracebacks.lines(filename)
    if lines is None:
        return []
    cache[filename] = sum(map(len, lines)), None, lines, filename
    return lines


def clearcache():
    cache.clear()


def checkcache(filename=None):
    """Files do not change while the script runs."""


def lazycache(filename, module_globals):
    return False
