"""Paths as Unix writes them: os.path. There are no files, so that nothing exists."""

import genericpath

curdir, pardir, extsep, sep, pathsep = '.', '..', '.', '/', ':'
altsep = None
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
supports_unicode_filenames = False

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'split', 'splitext', 'basename', 'dirname',
           'commonprefix', 'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists',
           'lexists', 'isdir', 'isfile', 'ismount', 'expanduser', 'expandvars', 'normpath',
           'abspath', 'samefile', 'sameopenfile', 'samestat', 'curdir', 'pardir', 'sep',
           'pathsep', 'defpath', 'altsep', 'extsep', 'devnull', 'realpath',
           'supports_unicode_filenames', 'relpath', 'commonpath']

from genericpath import (commonprefix, exists, getatime, getctime, getmtime, getsize, isdir,
                         isfile, samefile, sameopenfile, samestat)

lexists = exists


def _path(path):
    from os import fspath
    return fspath(path)


def _of_kind(path, text):
    """A text of the same kind as the path: str or bytes."""
    return text.encode() if isinstance(path, bytes) else text


def normcase(s):
    """The path itself."""
    return _path(s)


def isabs(s):
    """Does it begin at the root."""
    s = _path(s)
    return s.startswith(_of_kind(s, '/'))


def join(a, *p):
    """Paths one after the other; an absolute one starts anew."""
    a = _path(a)
    slash = _of_kind(a, '/')
    try:
        path = a
        if not p:
            path[:0] + slash
        for piece in map(_path, p):
            if piece.startswith(slash):
                path = piece
            elif not path or path.endswith(slash):
                path += piece
            else:
                path += slash + piece
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types('join', a, *p)
        raise
    return path


def split(p):
    """(all before the last slash, the rest)"""
    p = _path(p)
    slash = _of_kind(p, '/')
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """(all before the last dot of the name, the extension)"""
    p = _path(p)
    slash, dot = _of_kind(p, '/'), _of_kind(p, '.')
    name = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > name and p[name:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    """('', path): there are no drives."""
    p = _path(p)
    return p[:0], p


def basename(p):
    """What follows the last slash."""
    p = _path(p)
    return p[p.rfind(_of_kind(p, '/')) + 1:]


def dirname(p):
    """What comes before the last slash."""
    return split(p)[0]


def islink(path):
    """False."""
    return exists(path)


def ismount(path):
    """Is it the root."""
    path = _path(path)
    return bool(path) and not path.strip(_of_kind(path, '/'))


def expanduser(path):
    """With ~ as HOME says, if the environment does."""
    from os import environ
    path = _path(path)
    tilde, slash = _of_kind(path, '~'), _of_kind(path, '/')
    if not path.startswith(tilde):
        return path
    end = path.find(slash, 1)
    end = len(path) if end < 0 else end
    if end != 1 or 'HOME' not in environ:
        return path
    home = _of_kind(path, environ['HOME']).rstrip(slash)
    return home + path[end:] or slash


def expandvars(path):
    """With $NAME and ${NAME} as the environment has them."""
    from os import environ
    path = _path(path)
    if isinstance(path, bytes) or '$' not in path:
        return path
    pieces, at = [], 0
    while at < len(path):
        if path[at] != '$':
            pieces.append(path[at])
            at += 1
            continue
        start = at + 1
        if path[start:start + 1] == '{' and '}' in path[start:]:
            end = path.index('}', start)
            name, end = path[start + 1:end], end + 1
        else:
            end = start
            while end < len(path) and (path[end] == '_' or path[end].isascii() and
                                       path[end].isalnum()):
                end += 1
            name = path[start:end]
        pieces.append(environ[name] if name in environ else path[at:max(end, start)])
        at = max(end, start)
    return ''.join(pieces)


def normpath(path):
    """Without '.', '..' and double slashes."""
    path = _path(path)
    if not path:
        return _of_kind(path, '.')
    slash, dot, dots = (_of_kind(path, text) for text in ('/', '.', '..'))
    lead = path[:len(path) - len(path.lstrip(slash))]
    start = slash * 2 if len(lead) == 2 else lead[:1]
    parts = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dots or (not start and not parts) or (parts and parts[-1] == dots):
            parts.append(part)
        elif parts:
            parts.pop()
    return start + slash.join(parts) or dot


def abspath(path):
    """From the root."""
    from os import getcwd
    path = _path(path)
    if not isabs(path):
        path = join(_of_kind(path, getcwd()), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The same: there are no links."""
    if strict and not exists(filename):
        raise FileNotFoundError(2, 'No such file or directory', _path(filename))
    return abspath(filename)


def relpath(path, start=None):
    """The way from `start` (the current folder) to the path."""
    if not path:
        raise ValueError('no path specified')
    path = _path(path)
    slash, dots = _of_kind(path, '/'), _of_kind(path, '..')
    start = _of_kind(path, '.') if start is None else _path(start)
    try:
        here = [part for part in abspath(start).split(slash) if part]
        there = [part for part in abspath(path).split(slash) if part]
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types('relpath', path, start)
        raise
    shared = len(commonprefix([here, there]))
    parts = [dots] * (len(here) - shared) + there[shared:]
    return slash.join(parts) or _of_kind(path, '.')


def commonpath(paths):
    """The longest path that all begin with."""
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    paths = tuple(map(_path, paths))
    slash, dot = _of_kind(paths[0], '/'), _of_kind(paths[0], '.')
    try:
        split_paths = [path.split(slash) for path in paths]
        absolute = {path[:1] == slash for path in paths}
    except (TypeError, AttributeError):
        genericpath._check_arg_types('commonpath', *paths)
        raise
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    split_paths = [[part for part in parts if part and part != dot] for parts in split_paths]
    shared = commonprefix(split_paths)
    return (slash if absolute.pop() else slash[:0]) + slash.join(shared)
