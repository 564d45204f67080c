"""Stack traces: taken from exceptions and frames, and shown."""

import sys
import linecache
import _tracebacks

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_REPEATS = 3
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_HEADING = "Traceback (most recent call last):\n"
_missing = object()


class FrameSummary:
    """One entry of a trace: where a call was, with the text of the line."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line",
                 "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        if lookup_line:
            self.line

    @property
    def _original_line(self):
        self.line
        return self._line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _markers(frame):
    """The line of ^^^^ below an entry's text, or ''."""
    if frame.colno is None or frame.end_colno is None or frame.end_lineno is None:
        return ""
    line = frame._original_line.rstrip("\n")
    data = line.encode("utf-8")
    start = len(data[:frame.colno].decode("utf-8", "replace"))
    if frame.end_lineno != frame.lineno:
        end = len(line.rstrip())
        anchors = None
    else:
        end = len(data[:frame.end_colno].decode("utf-8", "replace"))
        anchors = _tracebacks.anchors(line[start:end])
    stripped = line.strip()
    indent = len(line) - len(stripped)  # blanks at the end count, as they do in CPython
    if anchors is None:
        if end - start >= len(stripped):
            return ""
        marks = "^" * (end - start)
    else:
        first, last = anchors
        marks = "~" * first + "^" * (last - first) + "~" * (end - start - last)
    return "    " + " " * (start - indent) + marks + "\n"


def walk_stack(f):
    """(frame, line) from the frame outwards; None: from the caller's."""
    if f is None:
        f = sys._getframe().f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """(frame, line) of the traceback's entries."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _tb_places(tb):
    while tb is not None:
        yield tb.tb_frame, _position(tb.tb_frame.f_code, tb.tb_lasti, tb.tb_lineno)
        tb = tb.tb_next


def _position(code, instruction, line):
    return (line,) + _tracebacks.position(code, instruction)[1:]


def _cut(entries, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


class StackSummary(list):
    """Entries of a trace, the oldest call first."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        places = ((frame, (line, None, None, None)) for frame, line in frame_gen)
        return klass._extract(places, limit, lookup_lines, capture_locals)

    @classmethod
    def _extract(klass, places, limit=None, lookup_lines=True, capture_locals=False):
        made = klass()
        for frame, (line, end_line, column, end_column) in _cut(list(places), limit):
            code = frame.f_code
            made.append(FrameSummary(
                code.co_filename, line, code.co_name, lookup_line=lookup_lines,
                locals=frame.f_locals if capture_locals else None,
                end_lineno=end_line, colno=column, end_colno=end_column))
        return made

    @classmethod
    def from_list(klass, a_list):
        made = klass()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            made.append(frame)
        return made

    def format_frame_summary(self, frame_summary):
        text = (f'  File "{frame_summary.filename}", line {frame_summary.lineno}, '
                f"in {frame_summary.name}\n")
        if frame_summary.line:
            text += f"    {frame_summary.line}\n" + _markers(frame_summary)
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self):
        lines = []
        before = None
        same = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = frame.filename, frame.lineno, frame.name
            if place != before:
                lines += self._repeated(same)
                before = place
                same = 0
            same += 1
            if same <= _REPEATS:
                lines.append(text)
        return lines + self._repeated(same)

    @staticmethod
    def _repeated(count):
        count -= _REPEATS
        if count <= 0:
            return []
        return [f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"]


class TracebackException:
    """An exception in words, from which nothing of it is kept alive."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                       _seen=seen)
        self.stack = StackSummary._extract(_tb_places(exc_traceback), limit, lookup_lines,
                                           capture_locals)
        self.exc_type = exc_type
        self._str = _text_of(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._title = _titles(exc_type, exc_value)
        self._group = _group_text(exc_value) if limit is None else None
        if isinstance(exc_value, SyntaxError):
            for name in ("filename", "lineno", "end_lineno", "text", "offset", "end_offset",
                         "msg"):
                setattr(self, name, getattr(exc_value, name))
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.__cause__ = self._other(getattr(exc_value, "__cause__", None), options)
        self.__context__ = self._other(getattr(exc_value, "__context__", None), options)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [TracebackException.from_exception(e, **options)
                               for e in exc_value.exceptions]

    @staticmethod
    def _other(exc, options):
        if exc is None or id(exc) in options["_seen"]:
            return None
        return TracebackException.from_exception(exc, **options)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = object.__hash__

    def __str__(self):
        return self._str

    def format_exception_only(self):
        yield from self._title

    def format(self, *, chain=True):
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format(chain=chain)
                yield _CAUSE
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format(chain=chain)
                yield _CONTEXT
        if self._group is not None:
            yield from self._group
            return
        if self.stack:
            yield _HEADING
            yield from self.stack.format()
        yield from self.format_exception_only()

    def print(self, *, file=None, chain=True):
        file = sys.stderr if file is None else file
        for line in self.format(chain=chain):
            print(line, file=file, end="")


def _text_of(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"


def _syntax_error(value):
    """The place, the line with markers, and the title of a SyntaxError."""
    filename = value.filename
    title = type(value).__qualname__ + ": " + (value.msg or "<no detail available>")
    if value.lineno is None:
        return [title + (f" ({filename})" if filename is not None else "") + "\n"]
    lines = [f'  File "{filename or "<string>"}", line {value.lineno}\n']
    if value.text is not None:
        text = value.text.rstrip("\n")
        shown = text.lstrip(" \n\f")
        lines.append(f"    {shown}\n")
        lines += _syntax_markers(value, shown, len(text) - len(shown) + 1)
    return lines + [title + "\n"]


def _syntax_markers(value, shown, before):
    if value.offset is None:
        return []
    end = value.end_offset
    if end in (None, 0, -1) or value.offset == end:
        end = value.offset + 1
    column = value.offset - before
    if column < 0:
        return []
    blanks = "".join(c if c.isspace() else " " for c in shown[:column].ljust(column))
    return ["    " + blanks + "^" * (end - before - column) + "\n"]


def _titles(exc_type, value):
    """The lines of format_exception_only."""
    if value is None:
        return ["NoneType: None\n"]
    if not isinstance(value, BaseException):
        return [f"{type(value).__qualname__}: {value}\n"]
    if isinstance(value, SyntaxError):
        return _syntax_error(value)
    lines = [_tracebacks.title(value) + "\n"]
    notes = getattr(value, "__notes__", None)
    if notes is None:
        return lines
    from collections.abc import Sequence
    if isinstance(notes, Sequence):
        for note in notes:
            lines += [line + "\n" for line in _safely(note, "note", str).split("\n")]
    else:
        lines.append(_safely(notes, "__notes__", repr))
    return lines


def _safely(value, what, function):
    try:
        return function(value)
    except BaseException:
        return f"<{what} {function.__name__}() failed>"


def _group_text(value):
    """A group's own part of the text, as the machine has it."""
    if not isinstance(value, BaseExceptionGroup):
        return None
    text = _tracebacks.whole(value)
    for link in (_CAUSE, _CONTEXT):
        text = text.rpartition("\n" + link)[2] if link in text else text
    return text.splitlines(keepends=True)


def _parts(exc, value, tb):
    if value is _missing and tb is _missing:
        if exc is None:
            return None, None, None
        return type(exc), exc, exc.__traceback__
    if value is _missing or tb is _missing:
        raise ValueError("Both or neither of value and tb must be given")
    return exc, value, tb


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    """The lines of an exception's text, with its trace."""
    exc, value, tb = _parts(exc, value, tb)
    if value is None:
        return ["NoneType: None\n"]
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True)
                .format(chain=chain))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    """Writes the exception's text to a file or sys.stderr."""
    file = sys.stderr if file is None else file
    lines = format_exception(exc, value, tb, limit, chain)
    print("".join(lines), file=file, end="")


def format_exception_only(exc, /, value=_missing):
    """The last lines of the text: what was raised."""
    if value is _missing:
        value = exc
    return list(_titles(type(value) if isinstance(value, BaseException) else exc, value))


def format_exc(limit=None, chain=True):
    """The text of the exception that is being handled."""
    return "".join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Writes the text of the exception that is being handled."""
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    return StackSummary._extract(_tb_places(tb), limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    file = sys.stderr if file is None else file
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end="")


def extract_stack(f=None, limit=None):
    """The entries of the calls under way, the oldest first."""
    if f is None:
        f = sys._getframe().f_back
    frames = [(frame, (line, None, None, None)) for frame, line in walk_stack(f)]
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    return StackSummary._extract(reversed(frames))


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    return extract_stack(f, limit=limit).format()


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def clear_frames(tb):
    """Drops the variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
