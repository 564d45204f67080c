# io.StringIO and BytesIO: positions, seeking past the end, newlines, truncation, views, closing.
import io
from io import BytesIO, StringIO

text = StringIO('first\nsecond\r\nthird')
print(text.readline(), text.tell(), text.read(3), text.readlines(), text.read(), text.seek(0),
      list(text), text.readable(), text.seekable(), text.isatty(), sep='|')
print([StringIO('a\nb\r\nc\rd', newline=mode).readlines() for mode in (None, '', '\n', '\r',
                                                                       '\r\n')])
out = StringIO(newline='\r\n')
print(out.write('a\nb'), repr(out.getvalue()), out.writelines(['x', 'y\n']), repr(out.getvalue()),
      StringIO(None).getvalue() == '')
pad = StringIO()
pad.seek(3)
pad.write('x')
print(repr(pad.getvalue()), pad.truncate(2), pad.tell(), repr(pad.getvalue()), pad.seek(0, 2),
      pad.write('end'), repr(pad.getvalue()))
over = StringIO('abcdef')
over.write('XY')
print(over.getvalue(), over.read(2), over.truncate(), over.getvalue(), over.seek(100),
      repr(over.read()), over.readline(5) == '', over.line_buffering, over.encoding)
lines = StringIO('one\ntwo\nthree\n')
print(next(lines), lines.readline(2), lines.readline(0), lines.readlines(1), next(lines, 'end'),
      sep='|')
data = BytesIO(b'0123456789')
print(data.read(3), data.read1(2), data.peek if hasattr(data, 'peek') else 'no peek',
      data.seek(-2, 2), data.read(), data.seek(2), data.seek(3, 1), data.tell(), data.read(-1))
buffer = bytearray(4)
data.seek(8)
print(data.readinto(buffer), buffer, data.seek(2), data.write(b'ab'), data.getvalue(),
      data.seek(12), data.write(b'!'), data.getvalue())
print(data.truncate(1), data.getvalue(), BytesIO(b'a\nb\n').readlines(), list(BytesIO(b'a\n\nb')),
      BytesIO().read(), BytesIO(b'abc').readline(2))
with StringIO('closed soon') as managed:
    print(managed.read(6), managed.closed)
print(managed.closed, isinstance(data, io.BufferedIOBase), isinstance(text, io.TextIOBase),
      isinstance(text, io.IOBase), io.SEEK_END)
for wrong in (lambda: managed.read(), lambda: managed.getvalue(), lambda: text.write(b'x'),
              lambda: data.write('x'), lambda: StringIO(5), lambda: BytesIO('x'),
              lambda: text.seek(-1), lambda: text.seek(1, 1), lambda: data.seek(-1),
              lambda: StringIO(newline='x'), lambda: text.read('x'), lambda: next(StringIO()),
              lambda: text.fileno(), lambda: text.detach(), lambda: text.truncate(-1),
              lambda: data.seek(0, 9), lambda: text.seek(0, 9),
              lambda: data.readinto(b'fixed'), lambda: iter(managed),
              lambda: BytesIO().writelines(['x']), lambda: TextIOWrapper(BytesIO(b'\xff'),
                                                                         encoding='ascii').read()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
