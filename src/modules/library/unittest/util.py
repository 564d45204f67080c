"""How assertions show values."""

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_EDGE_LEN = 5
_DIFF_LEN = _MAX_LENGTH - 3 * _EDGE_LEN - 2 * _PLACEHOLDER_LEN


def safe_repr(obj, short=False):
    """repr, whatever happens; if short, not much longer than a line."""
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + " [truncated]..."


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _shorten(s, begin, end):
    skip = len(s) - begin - end
    if skip > _PLACEHOLDER_LEN:
        s = f"{s[:begin]}[{skip} chars]{s[len(s) - end:]}"
    return s


def _common_prefix(texts):
    first, last = min(texts), max(texts)
    length = 0
    while length < len(first) and first[length] == last[length]:
        length += 1
    return first[:length]


def common_shorten_repr(*args):
    """The reprs; of long ones the part they have in common is cut."""
    texts = tuple(map(safe_repr, args))
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    prefix = _common_prefix(texts)
    length = len(prefix)
    room = _MAX_LENGTH - (longest - length + _EDGE_LEN + _PLACEHOLDER_LEN)
    if room > _EDGE_LEN:
        prefix = _shorten(prefix, _EDGE_LEN, room)
        return tuple(prefix + text[length:] for text in texts)
    prefix = _shorten(prefix, _EDGE_LEN, _EDGE_LEN)
    return tuple(prefix + _shorten(text[length:], _DIFF_LEN, _EDGE_LEN) for text in texts)


def count_differences(first, second):
    """(count in first, count in second, item) where they are not the same."""
    first, second = list(first), list(second)
    try:
        return _count_hashable(first, second)
    except TypeError:
        return _count_any(first, second)


def _count_hashable(first, second):
    counts = {}
    for which, items in enumerate((first, second)):
        for item in items:
            counts.setdefault(item, [0, 0])[which] += 1
    return [(a, b, item) for item, (a, b) in counts.items() if a != b]


def _count_any(first, second):
    found = []
    seen = []
    for item in first + second:
        if item in seen:
            continue
        seen.append(item)
        a, b = first.count(item), second.count(item)
        if a != b:
            found.append((a, b, item))
    return found
