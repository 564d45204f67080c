"""print to objects, sep and end of every kind, flush, redirected output, writes that fail."""
import contextlib
import io
import sys


class Writer:
    def __init__(self):
        self.parts, self.flushed = [], 0

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.flushed += 1


w = Writer()
print('a', 1, None, [2.5], sep='-', end='!\n', file=w)
print(file=w)
print('x', 'y', sep='', end='', file=w, flush=True)
print(*[], file=w)
print(*range(3), sep=None, end=None, file=w)
print(w.parts, w.flushed)
for bad in (lambda: print('a', sep=1), lambda: print('a', end=b''), lambda: print('a', file=3), lambda: print('a', bogus=1), lambda: print('a', file=None) or 'fine', lambda: print(1, sep=[])):
    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Fails:
    def write(self, text):
        raise OSError('disk full')


class BadStr:
    def __str__(self):
        return 5


class BadRepr:
    def __repr__(self):
        raise ValueError('no repr')


for bad in (lambda: print('a', file=Fails()), lambda: print(BadStr()), lambda: print([BadRepr()]), lambda: str(BadRepr()), lambda: repr(BadStr()).startswith('<')):
    try:
        print(bad())
    except (OSError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print('inside')
    sys.stdout.write('written\n')
    with contextlib.redirect_stdout(w):
        print('nested')
    help_ = sys.stdout
print(repr(out.getvalue()), w.parts[-2:], help_ is out, sys.stdout is sys.__stdout__)
err = io.StringIO()
with contextlib.redirect_stderr(err):
    print('to error', file=sys.stderr)
    sys.stderr.write('more')
print(err.getvalue())
old, sys.stdout = sys.stdout, io.StringIO()
print('kept')
kept, sys.stdout = sys.stdout.getvalue(), old
print(repr(kept), sys.stdout.write('abc\n'), sys.stdout.writable(), sys.stdout.readable(), sys.stdout.name, sys.stdout.encoding)
sys.stdout.writelines(['one ', 'two\n'])
s = io.StringIO('first\nsecond\r\nthird')
print(s.readline(), s.read(3), s.tell(), s.readlines(), s.read(), s.seek(0), list(s), s.truncate(5), s.getvalue())
s = io.StringIO(newline=None)
s.write('a\r\nb\rc\n')
print(repr(s.getvalue()), s.closed, s.close(), s.closed)
try:
    s.read()
except ValueError as error:
    print(error)
b = io.BytesIO(b'abcdef')
print(b.read(2), b.tell(), b.seek(-2, 2), b.read(), b.write(b'gh'), b.getvalue())
with io.BytesIO() as b:
    b.write(b'x' * 3)
    b.seek(6)
    b.write(memoryview(b'yz'))
    print(b.getvalue())
try:
    io.BytesIO().write('text')
except TypeError as error:
    print(error)
try:
    io.StringIO().write(b'bytes')
except TypeError as error:
    print(error)
