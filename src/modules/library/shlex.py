"""Words of a command line, split and joined as a shell has them."""

import re
import sys
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']

_LETTERS = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
_LATIN = ('\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4'
          '\xf5\xf6\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb'
          '\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd8\xd9\xda\xdb\xdc\xdd\xde')


class shlex:
    """A reader of tokens. Its state is ' ' between tokens, 'a' in a word, 'c' among
    punctuation, a quote inside of one, an escape sign behind one, None at the end."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        from_text = isinstance(instream, str)
        self.instream = (StringIO(instream) if from_text else
                         sys.stdin if instream is None else instream)
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = _LETTERS + (_LATIN if posix else '')
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.state = ' '
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        self._punctuation_chars = ('' if not punctuation_chars else
                                   '();<>|&' if punctuation_chars is True else punctuation_chars)
        if self._punctuation_chars:
            self._pushback_chars = deque()
            self.wordchars += '~-./*?='
            self.wordchars = ''.join(c for c in self.wordchars if c not in self._punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """The next token to be given."""
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Reads from another stream until it ends."""
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        """Goes back to the stream before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '

    def get_token(self):
        """The next token, or eof."""
        if self.pushback:
            return self.pushback.popleft()
        raw = self.read_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        return raw

    def _read_char(self):
        if self._punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        char = self.instream.read(1)
        if char == '\n':
            self.lineno += 1
        return char

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def read_token(self):
        """The next token of the stream itself."""
        self._quoted = False
        self._escaped_in = ' '
        while True:
            char = self._read_char()
            if self.state is None:
                self.token = ''
                break
            if self.state in self.quotes:
                done = self._in_quotes(char)
            elif self.state in self.escape:
                done = self._behind_escape(char)
            elif self.state == ' ':
                done = self._between(char)
            else:
                done = self._in_word(char)
            if done:
                break
        result, self.token = self.token, ''
        return None if self.posix and not self._quoted and result == '' else result

    def _between(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            return self._has_token()
        if char in self.commenters:
            self._skip_comment()
        elif self.posix and char in self.escape:
            self._escaped_in, self.state = 'a', char
        elif char in self.wordchars:
            self.token, self.state = char, 'a'
        elif char in self._punctuation_chars:
            self.token, self.state = char, 'c'
        elif char in self.quotes:
            self.token = self.token if self.posix else char
            self.state = char
        elif self.whitespace_split:
            self.token, self.state = char, 'a'
        else:
            self.token = char
            return self._has_token()
        return False

    def _has_token(self):
        return bool(self.token or (self.posix and self._quoted))

    def _in_quotes(self, char):
        self._quoted = True
        if not char:
            raise ValueError('No closing quotation')
        if char == self.state:
            if not self.posix:
                self.token += char
                self.state = ' '
                return True
            self.state = 'a'
        elif self.posix and char in self.escape and self.state in self.escapedquotes:
            self._escaped_in, self.state = self.state, char
        else:
            self.token += char
        return False

    def _behind_escape(self, char):
        if not char:
            raise ValueError('No escaped character')
        if self._escaped_in in self.quotes and char not in (self.state, self._escaped_in):
            self.token += self.state
        self.token += char
        self.state = self._escaped_in
        return False

    def _in_word(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            self.state = ' '
            return self._has_token()
        if char in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = ' '
                return self._has_token()
            return False
        return self._in_punctuation(char) if self.state == 'c' else self._more_of_word(char)

    def _in_punctuation(self, char):
        if char in self._punctuation_chars:
            self.token += char
            return False
        if char not in self.whitespace:
            self._pushback_chars.append(char)
        self.state = ' '
        return True

    def _more_of_word(self, char):
        if self.posix and char in self.quotes:
            self.state = char
        elif self.posix and char in self.escape:
            self._escaped_in, self.state = 'a', char
        elif char in self.wordchars or char in self.quotes or (
                self.whitespace_split and char not in self._punctuation_chars):
            self.token += char
        else:
            if self._punctuation_chars:
                self._pushback_chars.append(char)
            else:
                self.pushback.appendleft(char)
            self.state = ' '
            return self._has_token()
        return False

    def error_leader(self, infile=None, lineno=None):
        """What a message about the place begins with."""
        return f'"{infile or self.infile}", line {lineno or self.lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        import warnings
        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning,
                      stacklevel=2)
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ''
    return list(lexer)


_unsafe = re.compile(r'[^\w@%+=:,./-]', re.ASCII)


def quote(s):
    """The text as one word of a command line."""
    if not s:
        return "''"
    if not _unsafe.search(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """The words as a command line."""
    return ' '.join(map(quote, split_command))
