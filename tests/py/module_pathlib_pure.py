"""pathlib: pure paths."""
from pathlib import PurePath, PurePosixPath, Path


def show(label, work):
    try:
        print(label, '=', repr(work()))
    except Exception as error:
        print(label, '!', type(error).__name__, error)


for text in ['', '.', '/', '//', 'a', 'a/b.txt', '/a/b/../c.tar.gz', './x', 'a//b/', '.hidden',
             'a.', '//x/y', 'a/./b']:
    p = PurePosixPath(text)
    print(repr(p), str(p), p.parts, p.name, p.suffix, p.suffixes, p.stem, p.parent,
          list(p.parents), p.anchor, p.root, p.is_absolute())
    show('with_name', lambda: p.with_name('new.py'))
    show('with_suffix', lambda: p.with_suffix('.py'))
    show('with_stem', lambda: p.with_stem('other'))
    show('uri', lambda: p.as_uri())
p = PurePosixPath('/usr/lib/python3/x.py')
for label, work in [
        ('join', lambda: p / 'a' / 'b'), ('rjoin', lambda: 'x' / PurePath('y')),
        ('joinpath', lambda: p.joinpath('..', 'z')), ('absolute', lambda: p / '/etc'),
        ('relative', lambda: p.relative_to('/usr')), ('relative', lambda: p.relative_to('/home')),
        ('is relative', lambda: (p.is_relative_to('/usr'), p.is_relative_to('usr'))),
        ('match', lambda: (p.match('*.py'), p.match('lib/*/*.py'), p.match('/*.py'),
                           p.match('x.[pq]y'), p.match('?.py'))),
        ('equal', lambda: (p == PurePosixPath('/usr//lib/python3/x.py'), p == str(p))),
        ('order', lambda: sorted(map(PurePath, ['b', 'a/c', 'a', '/z']))),
        ('hash', lambda: len({PurePath('a'), PurePath('a/'), PurePath('./a')})),
        ('parents', lambda: (p.parents[0], p.parents[-1], len(p.parents), p.parents[1:3])),
        ('index', lambda: p.parents[9]), ('number', lambda: PurePath(1)),
        ('bytes', lambda: PurePath(b'a')), ('suffix', lambda: p.with_suffix('py')),
        ('divide', lambda: p / 1), ('compare', lambda: p < 'a'), ('pattern', lambda: p.match('')),
        ('kind', lambda: (Path('a/b'), isinstance(Path('a'), PurePath), Path('/nope').exists())),
        ('bytes of', lambda: bytes(PurePath('é/x')))]:
    show(label, work)
