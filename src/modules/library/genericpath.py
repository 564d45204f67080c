"""What all kinds of paths share. There are no files, so that nothing exists."""

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdir',
           'isfile', 'samefile', 'sameopenfile', 'samestat']


def exists(path):
    """False: scripts have no files."""
    if not isinstance(path, (str, bytes, int)):
        from os import fspath
        try:
            fspath(path)
        except TypeError:
            raise TypeError('stat: path should be string, bytes, os.PathLike or integer, not '
                            f'{type(path).__name__}') from None
    return False


isfile = isdir = exists


def commonprefix(m):
    """The longest beginning that all have."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        from os import fspath
        m = tuple(map(fspath, m))
    least, most = min(m), max(m)
    for i, character in enumerate(least):
        if character != most[i]:
            return least[:i]
    return least


def _missing(*paths):
    raise FileNotFoundError(2, 'No such file or directory', *paths[:1])


getsize = getmtime = getatime = getctime = samefile = sameopenfile = samestat = _missing


def _check_arg_types(name, *args):
    has_str = has_bytes = False
    for value in args:
        if isinstance(value, str):
            has_str = True
        elif isinstance(value, bytes):
            has_bytes = True
        else:
            raise TypeError(f'{name}() argument must be str, bytes, or os.PathLike object, not '
                            f'{value.__class__.__name__!r}') from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None
