"""The operating system, as far as a script without files can see it."""

import abc
import posixpath as path
import sys
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules['os.path'] = path
name = 'posix'
linesep = '\n'
error = OSError
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT = 0, 1, 2, 64
environ = {}


class PathLike(abc.ABC):
    """Whatever __fspath__ makes a path of."""

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any('__fspath__' in base.__dict__ for base in subclass.__mro__) or \
                NotImplemented
        return NotImplemented


def fspath(path):
    """The str or bytes of a path."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    for base in kind.__mro__:
        if '__fspath__' in base.__dict__:
            method = base.__dict__['__fspath__']
            break
    else:
        raise TypeError('expected str, bytes or os.PathLike object, not ' + kind.__name__)
    # a special method is bound by its own type, whatever the instance has
    text = method.__get__(path, kind)() if hasattr(type(method), '__get__') else method()
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(f'expected {kind.__name__}.__fspath__() to return str or bytes, not '
                    f'{type(text).__name__}')


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as str."""
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


def getcwd():
    """The current folder: the root, as there are no others."""
    return '/'


def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def putenv(name, value, /):
    """Sets a variable of the environment."""
    environ[name] = value


def unsetenv(name, /):
    """Takes a variable away."""
    environ.pop(name, None)


def getpid():
    """The number of the process."""
    return 1


def cpu_count():
    """One."""
    return 1


def strerror(code, /):
    """What an error number means."""
    from errno import _words
    return _words.get(code, f'Unknown error {code}')


def urandom(size, /):
    """Random bytes."""
    import random
    if size < 0:
        raise ValueError('negative argument not allowed')
    return random.SystemRandom().randbytes(size)


def _unsupported(function):
    def method(*args, **kwargs):
        raise NotImplementedError(
            f'os.{function}() is not part of boxarrow: scripts have no files and no processes')
    method.__name__ = method.__qualname__ = function
    return method


_without = ('access', 'chdir', 'chmod', 'chown', 'close', 'execv', 'execve', 'fork', 'kill',
            'link', 'listdir', 'lstat', 'makedirs', 'mkdir', 'open', 'popen', 'read', 'readlink',
            'remove', 'removedirs', 'rename', 'renames', 'replace', 'rmdir', 'scandir', 'stat',
            'symlink', 'system', 'truncate', 'unlink', 'utime', 'waitpid', 'walk', 'write',
            'getlogin', 'getuid', 'uname', 'get_terminal_size', 'startfile')
for _name in _without:
    globals()[_name] = _unsupported(_name)
del _name


def _exit(status, /):
    """Ends the script."""
    raise SystemExit(status)
