"""os.path: texts of paths; os itself as far as there is one."""
import os
import os.path


def show(label, work):
    try:
        print(label, '=', repr(work()))
    except Exception as error:
        print(label, '!', type(error).__name__, error)


paths = ['', '/', '//', '///', 'a', '/a', 'a/', 'a/b.txt', '/a/b/../c', '../a', 'a/./b//c',
         '//x/y', '.hidden', 'x.tar.gz', '...a', 'a.', '/..', 'a/../..', '~', '~/x']
for path in paths:
    print(repr(path), os.path.split(path), os.path.splitext(path), os.path.basename(path),
          os.path.dirname(path), os.path.isabs(path), os.path.normpath(path),
          os.path.splitdrive(path))
for parts in [('a', 'b'), ('a/', 'b'), ('a', '/b'), ('', 'b'), ('a', ''), ('a', 'b', 'c/', 'd')]:
    print(parts, os.path.join(*parts))
for pair in [('/a/b', '/a'), ('/a', '/a/b/c'), ('/x/y', '/x/z'), ('/', '/')]:
    print(pair, os.path.relpath(*pair), os.path.commonpath(pair), os.path.commonprefix(pair))
print(os.path.normpath(b'a/../b'), os.path.join(b'a', b'b'))
for label, work in [
        ('mixed', lambda: os.path.join('a', b'b')), ('number', lambda: os.path.join('a', 1)),
        ('number', lambda: os.path.split(1)), ('none', lambda: os.path.commonpath([])),
        ('mixed', lambda: os.path.commonpath(['a', b'a'])),
        ('absolute', lambda: os.path.commonpath(['a', '/a'])),
        ('empty', lambda: os.path.relpath('')), ('exists', lambda: os.path.exists('/nope')),
        ('isfile', lambda: os.path.isfile('/nope')), ('size', lambda: os.path.getsize('/nope')),
        ('variables', lambda: os.path.expandvars('$nope/${nope}/$')),
        ('fspath', lambda: os.fspath(1)), ('fspath', lambda: os.fspath('a')),
        ('names', lambda: (os.sep, os.linesep, os.pathsep, os.curdir, os.pardir, os.extsep,
                           os.altsep, os.devnull, os.name)),
        ('codes', lambda: (os.fsencode('é'), os.fsdecode(b'\xc3\xa9'))),
        ('getenv', lambda: os.getenv('NO_SUCH_VARIABLE', 'default')),
        ('environ', lambda: os.environ['NO_SUCH_VARIABLE']),
        ('strerror', lambda: (os.strerror(2), os.strerror(13)))]:
    show(label, work)


class Place:
    def __fspath__(self):
        return '/my/place.txt'


print(os.path.basename(Place()), os.fspath(Place()), isinstance(Place(), os.PathLike))
