"""io.TextIOWrapper: text over a stream of bytes."""

import codecs
import io

_NEWLINES = (None, '', '\n', '\r', '\r\n')
_PENDING_MOST = 8192


class TextIOWrapper(io.TextIOBase):
    """Encodes what is written, decodes what is read, and translates ends of lines."""

    __module__ = '_io'

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        if newline is not None and not isinstance(newline, str):
            raise TypeError('TextIOWrapper() argument \'newline\' must be str or None, not '
                            + type(newline).__name__)
        if newline not in _NEWLINES:
            raise ValueError(f'illegal newline value: {newline}')
        self._encoding = 'UTF-8' if encoding in (None, 'locale') else encoding
        self._errors = 'strict' if errors is None else errors
        self._set_encoding()
        self._buffer = buffer
        self._newline = newline
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._pending, self._pending_size = [], 0
        self._text = ''       # decoded, not given yet
        self._at_end = False
        self._has_read = self._has_written = False
        self._seen = set()    # ends of lines that were met

    def __repr__(self):
        shown = ''.join(f' {name}={value!r}' for name in ('name', 'mode')
                        if (value := getattr(self, name, None)) is not None)
        return f'<_io.TextIOWrapper{shown} encoding={self._encoding!r}>'

    buffer = property(lambda self: self._attached())
    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    line_buffering = property(lambda self: self._line_buffering)
    write_through = property(lambda self: self._write_through)
    name = property(lambda self: self._attached().name)
    closed = property(lambda self: self._attached().closed)

    def _set_encoding(self):
        """What stands at the beginning of all, and whether a line of bytes is one of text."""
        codecs.lookup(self._encoding)
        self._mark = ''.encode(self._encoding)
        self._lines_are_bytes = '\n'.encode(self._encoding) == self._mark + b'\n'

    def _attached(self):
        if self._buffer is None:
            raise ValueError('underlying buffer has been detached')
        return self._buffer

    def _open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        return self._buffer

    @property
    def newlines(self):
        met = tuple(end for end in ('\r', '\n', '\r\n') if end in self._seen)
        return None if not met else met[0] if len(met) == 1 else met

    def readable(self):
        return self._attached().readable()

    def writable(self):
        return self._attached().writable()

    def seekable(self):
        return self._attached().seekable()

    def fileno(self):
        return self._attached().fileno()

    def isatty(self):
        return self._attached().isatty()

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None,
                    write_through=None):
        """Other settings from here on."""
        if self._has_read and (encoding, errors, newline) != (None, None, Ellipsis):
            raise io.UnsupportedOperation('It is not possible to set the encoding or newline of '
                                          'stream after the first read')
        self.flush()
        if encoding is not None:
            self._encoding = encoding
            self._errors = 'strict' if errors is None else errors
            self._set_encoding()
        elif errors is not None:
            self._errors = errors
        if newline is not Ellipsis:
            if newline not in _NEWLINES:
                raise ValueError(f'illegal newline value: {newline}')
            self._newline = newline
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    # --- writing ---

    def write(self, text, /):
        """Encodes; the bytes go on once there are enough, or with flush()."""
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        self._open()
        flushes = self._line_buffering and ('\n' in text or '\r' in text)
        translated = text
        if self._newline in ('\r', '\r\n'):
            translated = text.replace('\n', self._newline)
        encoded = translated.encode(self._encoding, self._errors)
        if self._has_written:
            encoded = encoded.removeprefix(self._mark)
        self._has_written = True
        if self._pending_size + len(encoded) > _PENDING_MOST:
            self._write_pending()
        self._pending.append(encoded)
        self._pending_size += len(encoded)
        if self._pending_size >= _PENDING_MOST or self._write_through or flushes:
            self._write_pending()
        if flushes:
            self._buffer.flush()
        self._text = ''
        return len(text)

    def _write_pending(self):
        if self._pending:
            pending, self._pending, self._pending_size = b''.join(self._pending), [], 0
            self._buffer.write(pending)

    def flush(self):
        self._open()
        self._write_pending()
        self._buffer.flush()

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def __del__(self):
        try:
            self.close()
        except Exception:
            pass  # it may not even have been made

    def detach(self):
        """Gives the stream of bytes away."""
        self.flush()
        buffer, self._buffer = self._attached(), None
        return buffer

    # --- reading ---

    def _decode(self, data):
        text = data.decode(self._encoding, self._errors)
        if self._newline:
            return text
        rest = text.replace('\r\n', '')
        self._seen |= {'\r\n'} if len(rest) < len(text) else set()
        self._seen |= {end for end in '\r\n' if end in rest}
        if self._newline is None:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def _fill(self, whole=False):
        """Decodes more: a line of bytes, or all. False: there is no more."""
        if self._at_end:
            return False
        self._has_read = True
        whole = whole or not self._lines_are_bytes
        data = self._buffer.read() if whole else self._buffer.readline()
        self._at_end = whole or not data
        self._text += self._decode(data)
        return True

    def _begin_reading(self):
        if not self._open().readable():
            raise io.UnsupportedOperation('not readable')
        self._write_pending()

    def read(self, size=-1, /):
        """So many characters, or the rest."""
        self._begin_reading()
        if size is None or size < 0:
            self._at_end = False
            self._fill(whole=True)
            text, self._text = self._text, ''
            return text
        while len(self._text) < size and self._fill():
            pass
        text, self._text = self._text[:size], self._text[size:]
        self._at_end = False
        return text

    def _line_end(self):
        """Where the first line ends, 0 if that is not known yet."""
        if self._newline in (None, '\n'):
            return self._text.find('\n') + 1
        if self._newline:
            found = self._text.find(self._newline)
            return found + len(self._newline) if found >= 0 else 0
        ends = [place for end in '\r\n' if (place := self._text.find(end)) >= 0]
        if not ends:
            return 0
        first = min(ends)
        return first + 1 + (self._text[first:first + 2] == '\r\n')

    def readline(self, size=-1, /):
        self._begin_reading()
        while not self._line_end() and (size < 0 or len(self._text) < size) and self._fill():
            pass
        end = self._line_end() or len(self._text)
        if 0 <= size < end:
            end = size
        line, self._text = self._text[:end], self._text[end:]
        self._at_end = False
        return line

    def __iter__(self):
        self._open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    # --- places ---

    def tell(self):
        """Known where nothing is decoded beyond it."""
        if not self._open().seekable():
            raise io.UnsupportedOperation('underlying stream is not seekable')
        self.flush()
        if self._text:
            raise NotImplementedError('tell() inside of a line is not supported by boxarrow')
        return self._buffer.tell()

    def seek(self, cookie, whence=0, /):
        if not self._open().seekable():
            raise io.UnsupportedOperation('underlying stream is not seekable')
        if whence == 1 and cookie != 0:
            raise io.UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie != 0:
            raise io.UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence not in (0, 1, 2):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and cookie < 0:
            raise ValueError(f'negative seek position {cookie}')
        self.flush()
        if whence == 1:
            cookie, whence = self.tell(), 0
        self._text, self._has_read, self._at_end = '', False, False
        self._has_written = cookie != 0 or whence != 0
        return self._buffer.seek(cookie, whence)

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(self.tell() if pos is None else pos)
