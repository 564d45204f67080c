"""Paths as objects, written as on Unix. There are no files: nothing exists, and what
would read or change them is not part of boxarrow."""

import functools
import os
import posixpath

__all__ = ['PurePath', 'PurePosixPath', 'Path', 'PosixPath']


def _parse(pieces):
    """(root, parts) of texts joined to a path; the root is a part, too."""
    root, parts = '', []
    for piece in pieces:
        if piece.startswith('/'):
            slashes = len(piece) - len(piece.lstrip('/'))
            root, parts = '//' if slashes == 2 else '/', []
        parts += [part for part in piece.split('/') if part and part != '.']
    return root, [root] + parts if root else parts


def _matches(name, pattern):
    """A name against a pattern with *, ? and [...]."""
    if not pattern:
        return not name
    if pattern[0] == '*':
        return any(_matches(name[i:], pattern[1:]) for i in range(len(name) + 1))
    if not name:
        return False
    if pattern[0] == '[' and ']' in pattern[2:]:
        end = pattern.index(']', 2)
        wanted, negated = pattern[1:end], pattern[1] in '!^'
        return _in_set(name[0], wanted[negated:]) != negated and \
            _matches(name[1:], pattern[end + 1:])
    return pattern[0] in ('?', name[0]) and _matches(name[1:], pattern[1:])


def _in_set(character, wanted):
    at = 0
    while at < len(wanted):
        if wanted[at + 1:at + 2] == '-' and at + 2 < len(wanted):
            if wanted[at] <= character <= wanted[at + 2]:
                return True
            at += 3
        else:
            if wanted[at] == character:
                return True
            at += 1
    return False


@functools.total_ordering
class PurePath:
    """A path of which only the text counts."""

    __slots__ = ('_root', '_parts')

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        pieces = []
        for arg in args:
            if isinstance(arg, PurePath):
                pieces.append(str(arg))
                continue
            text = os.fspath(arg)
            if not isinstance(text, str):
                raise TypeError('argument should be a str object or an os.PathLike object '
                                f'returning str, not {type(text)!r}')
            pieces.append(text)
        return cls._make(*_parse(pieces))

    @classmethod
    def _make(cls, root, parts):
        self = object.__new__(cls)
        self._root = root
        self._parts = parts
        return self

    def __reduce__(self):
        return self.__class__, tuple(self._parts)

    def __str__(self):
        if self._root:
            return self._root + '/'.join(self._parts[1:])
        return '/'.join(self._parts) or '.'

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f'{self.__class__.__name__}({self.as_posix()!r})'

    def as_posix(self):
        """The text with forward slashes."""
        return str(self)

    def as_uri(self):
        """As 'file://...'."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/'
        return 'file://' + ''.join(chr(byte) if byte in safe else f'%{byte:02X}'
                                   for byte in bytes(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._parts == other._parts

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._parts < other._parts

    def __hash__(self):
        return hash(tuple(self._parts))

    drive = property(lambda self: '')
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)
    parts = property(lambda self: tuple(self._parts))

    @property
    def name(self):
        """The last part."""
        return self._parts[-1] if len(self._parts) > bool(self._root) else ''

    @property
    def suffix(self):
        """The extension with its dot."""
        at = self.name.rfind('.')
        return self.name[at:] if 0 < at < len(self.name) - 1 else ''

    @property
    def suffixes(self):
        """All extensions."""
        if self.name.endswith('.'):
            return []
        return ['.' + part for part in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The name without its extension."""
        at = self.name.rfind('.')
        return self.name[:at] if 0 < at < len(self.name) - 1 else self.name

    @property
    def parent(self):
        """The path without its last part."""
        if len(self._parts) <= bool(self._root):
            return self
        return self._make(self._root, self._parts[:-1])

    @property
    def parents(self):
        """All paths above, the nearest first."""
        return _Parents(self)

    def _needs_name(self):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')

    def with_name(self, name):
        """With another last part."""
        self._needs_name()
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._make(self._root, self._parts[:-1] + [name])

    def with_stem(self, stem):
        """With another name before the extension."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """With another extension."""
        if '/' in suffix or (suffix and not suffix.startswith('.')) or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        self._needs_name()
        return self._make(self._root, self._parts[:-1] + [self.stem + suffix])

    def relative_to(self, *other):
        """What follows after another path."""
        if not other:
            raise TypeError('need at least one argument')
        base = self.__class__(*other)
        count = len(base._parts)
        if self._parts[:count] != base._parts or (not count and self._root):
            shown = str(base) if base._parts else ''
            raise ValueError(f'{str(self)!r} is not in the subpath of {shown!r} OR one path '
                             'is relative and the other is absolute.')
        return self._make('', self._parts[count:])

    def is_relative_to(self, *other):
        """Is it below another path."""
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def is_absolute(self):
        """Does it begin at the root."""
        return bool(self._root)

    def is_reserved(self):
        return False

    def joinpath(self, *args):
        """The path followed by others."""
        return self.__class__(self, *args)

    def __truediv__(self, key):
        try:
            return self.__class__(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.__class__(key, self)
        except TypeError:
            return NotImplemented

    def match(self, path_pattern):
        """Does its end match a pattern."""
        root, pattern = _parse([path_pattern])
        if not pattern:
            raise ValueError('empty pattern')
        if root and (root != self._root or len(pattern) != len(self._parts)):
            return False
        if len(pattern) > len(self._parts):
            return False
        return all(map(_matches, reversed(self._parts), reversed(pattern)))


class _Parents:
    """The paths above a path, as a sequence."""

    __slots__ = ('_path', '_count')

    def __init__(self, path):
        self._path = path
        self._count = len(path._parts) - bool(path._root)

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(self._count)))
        if index >= self._count or index < -self._count:
            raise IndexError(index)
        if index < 0:
            index += self._count
        parts = self._path._parts
        return self._path._make(self._path._root, parts[:len(parts) - index - 1])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    """A path of a file, if there were files."""

    __slots__ = ()

    @classmethod
    def cwd(cls):
        """The current folder."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's folder: HOME, or the root."""
        return cls(os.environ.get('HOME', '/'))

    def absolute(self):
        """From the root."""
        return self if self.is_absolute() else self.__class__(os.getcwd(), self)

    def resolve(self, strict=False):
        """From the root, without '..'."""
        return self.__class__(posixpath.realpath(self, strict=strict))

    def expanduser(self):
        """With ~ replaced."""
        return self.__class__(posixpath.expanduser(str(self)))

    def exists(self):
        """False."""
        return False

    is_file = is_dir = is_symlink = is_socket = is_fifo = is_mount = exists

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Refused, as the builtin does it."""
        return open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        """Refused as well."""
        with self.open('r', encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        """Refused as well."""
        with self.open('rb') as file:
            return file.read()


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


def _unsupported(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError(
            f'Path.{name}() is not part of boxarrow: scripts have no files')
    method.__name__ = name
    method.__qualname__ = 'Path.' + name
    return method


for _name in ('write_text', 'write_bytes', 'iterdir', 'glob', 'rglob', 'stat', 'lstat', 'mkdir',
              'rmdir', 'unlink', 'rename', 'replace', 'touch', 'chmod', 'symlink_to',
              'hardlink_to', 'readlink', 'samefile', 'owner', 'group'):
    setattr(Path, _name, _unsupported(_name))
del _name
os.PathLike.register(PurePath)
