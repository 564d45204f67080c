"""io.TextIOWrapper over a stream of bytes: what is written, read and refused."""
import io
import sys

raw = io.BytesIO()
text = io.TextIOWrapper(raw, encoding="utf-8")
print(text, isinstance(text, io.TextIOBase), isinstance(sys.__stdout__, io.TextIOWrapper))
print(text.write("h\u00e9llo\n"), raw.getvalue(), text.flush(), raw.getvalue())
print(text.write("x" * 9000), len(raw.getvalue()), text.encoding, text.errors, text.closed)
print(text.readable(), text.writable(), text.seekable(), text.isatty(), text.line_buffering)
for newline in None, "", "\n", "\r", "\r\n":
    raw = io.BytesIO()
    text = io.TextIOWrapper(raw, "latin-1", newline=newline, line_buffering=True)
    text.write("a\nb\r\nc")
    print(repr(newline), raw.getvalue(), text.detach() is raw)
    text = io.TextIOWrapper(io.BytesIO(b"ab\ncd\r\nef\rgh"), "ascii", newline=newline)
    print("   ", text.readlines(), text.newlines)
    text = io.TextIOWrapper(io.BytesIO(b"ab\ncd\r\nef\rgh"), "ascii", newline=newline)
    print("   ", [text.read(2), text.readline(), text.readline(2), text.read(), text.read()])

for encoding in "utf-8", "utf-16", "utf-8-sig", "utf-32-le", "cp1252":
    raw = io.BytesIO()
    text = io.TextIOWrapper(raw, encoding)
    text.write("\u20ac1\n")
    text.write("two\n")
    text.flush()
    data = raw.getvalue()
    print(encoding, data, list(io.TextIOWrapper(io.BytesIO(data), encoding)))

text = io.TextIOWrapper(io.BytesIO(b"one\ntwo\nthree"), encoding="utf-8")
print(next(text), text.seek(0), text.read(3), text.seek(0, 2), repr(text.read()), text.tell())
print(text.seek(4), text.readline(), text.truncate(7), text.seek(0), text.read())
print(text.reconfigure(line_buffering=True), text.line_buffering, text.buffer.getvalue())
with io.TextIOWrapper(io.BytesIO(), encoding="utf-8") as text:
    print("printed", 5, file=text, flush=True)
    text.writelines(["a\n", "b"])
    text.flush()
    print(text.buffer.getvalue())
print(text.closed)


def failing():
    closed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    closed.close()
    detached = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    detached.detach()
    open_text = io.TextIOWrapper(io.BytesIO(b"\xff\n"), encoding="utf-8")
    yield lambda: closed.write("x")
    yield lambda: closed.read()
    yield lambda: detached.write("x")
    yield lambda: open_text.write(5)
    yield lambda: open_text.read()
    yield lambda: io.TextIOWrapper(io.BytesIO(), encoding="no-such")
    yield lambda: io.TextIOWrapper(io.BytesIO(), newline="x", encoding="utf-8")
    yield lambda: io.TextIOWrapper(io.BytesIO(), newline=5, encoding="utf-8")
    yield lambda: io.TextIOWrapper(io.BytesIO(), encoding="ascii").write("\u00e9")
    yield lambda: open_text.seek(1, 1)
    yield lambda: open_text.seek(1, 2)
    yield lambda: open_text.seek(-1)


for use in failing():
    try:
        print(use())
    except Exception as error:
        print(type(error).__name__, error)
print(io.TextIOWrapper(io.BytesIO(b"\xffa"), "utf-8", errors="replace").read())
sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8")
print("caf\u00e9 on the wrapped stream")
print("without a newline", end="")
