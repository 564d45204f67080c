"""Names against patterns as a shell has them: * ? [seq] [!seq]."""

import functools
import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    """Does a file's name fit a pattern."""
    return fnmatchcase(name, pat)


@functools.lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(str(pat, 'latin1')).encode('latin1')).match
    return re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    """The same for any text."""
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """The names that fit a pattern."""
    match = _matcher(pat)
    return [name for name in names if match(name)]


def _set_end(pat, start):
    """Where the bracket behind `start` is closed, or -1."""
    place = start
    if pat[place:place + 1] == '!':
        place += 1
    if pat[place:place + 1] == ']':
        place += 1
    return pat.find(']', place)


def _chunks(inside):
    """The text between the hyphens that mean a range."""
    start, place = 0, 2 if inside[0] == '!' else 1
    while (place := inside.find('-', place)) >= 0:
        yield inside[start:place]
        start, place = place + 1, place + 3
    yield inside[start:]


def _set_pattern(inside):
    """A set as `re` has it."""
    if '-' not in inside:
        text = inside.replace('\\', r'\\')
    else:
        chunks = list(_chunks(inside))
        if not chunks[-1] and len(chunks) > 1:
            chunks.pop()
            chunks[-1] += '-'
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        text = '-'.join(chunk.replace('\\', r'\\').replace('-', r'\-') for chunk in chunks)
    text = re.sub(r'([&~|])', r'\\\1', text)
    if not text:
        return '(?!)'
    if text == '!':
        return '.'
    if text[0] == '!':
        text = '^' + text[1:]
    elif text[0] in '^[':
        text = '\\' + text
    return f'[{text}]'


_STAR = object()


def _pieces(pat):
    place = 0
    while place < len(pat):
        character = pat[place]
        place += 1
        if character == '*':
            yield _STAR
            while pat[place:place + 1] == '*':
                place += 1
        elif character == '?':
            yield '.'
        elif character == '[' and (end := _set_end(pat, place)) >= 0:
            yield _set_pattern(pat[place:end])
            place = end + 1
        elif character == '[':
            yield '\\['
        else:
            yield re.escape(character)


def _groups(pieces):
    """The pieces between stars: what stands before the first, then behind each."""
    groups = [[]]
    for piece in pieces:
        if piece is _STAR:
            groups.append([])
        else:
            groups[-1].append(piece)
    return [''.join(group) for group in groups]


def translate(pat):
    """The pattern as a regular expression. Between two stars the first place that fits is as
    good as any, so that nothing is tried twice."""
    first, *rest = _groups(_pieces(pat))
    if not rest:
        return f'(?s:{first})\\Z'
    *fixed, last = rest
    middle = ''.join(f'(?>.*?{text})' for text in fixed)
    return f'(?s:{first}{middle}.*{last})\\Z'
