# In CPython written in C.
"""Tables as lines of text with separators."""

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect',
           'excel', 'excel_tab', 'unix_dialect', 'field_size_limit', 'reader', 'writer',
           'register_dialect', 'get_dialect', 'list_dialects', 'unregister_dialect',
           'DictReader', 'DictWriter', 'Sniffer', '__version__']

__version__ = '1.0'
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)

_dialects = {}
_limit = [131072]


class Error(Exception):
    __module__ = '_csv'


class Dialect:
    """What a table's text looks like; derive from it."""

    _name = ''
    _valid = False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = None
    lineterminator = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Settings(self)
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """As Excel writes it."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """With tabs."""
    delimiter = '\t'


class unix_dialect(Dialect):
    """Everything quoted, lines end as on Unix."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


_DEFAULTS = dict(delimiter=',', quotechar='"', escapechar=None, doublequote=True,
                 skipinitialspace=False, lineterminator='\r\n', quoting=QUOTE_MINIMAL,
                 strict=False)


def _one_character(name, value, may_be_none):
    if value is None and may_be_none:
        return None
    if not isinstance(value, str):
        words = 'string or None' if may_be_none else 'string'
        raise TypeError(f'"{name}" must be {words}, not {type(value).__name__}')
    if len(value) > 1 or (not value and not may_be_none):
        raise TypeError(f'"{name}" must be a 1-character string')
    return value or None


class _Settings:
    """A dialect as readers and writers use it: checked."""

    def __init__(self, dialect=None, /, **given):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in given:
            if name not in _DEFAULTS:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        found = {}
        for name, default in _DEFAULTS.items():
            value = given[name] if name in given else getattr(dialect, name, default)
            found[name] = value
        self.delimiter = _one_character('delimiter', found['delimiter'], False)
        self.doublequote = bool(found['doublequote'])
        self.escapechar = _one_character('escapechar', found['escapechar'], True)
        self.quotechar = _one_character('quotechar', found['quotechar'], True)
        self.skipinitialspace = bool(found['skipinitialspace'])
        self.strict = bool(found['strict'])
        self.lineterminator = found['lineterminator']
        self.quoting = found['quoting']
        self._check(given)

    def _check(self, given):
        if type(self.quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= self.quoting <= 3:
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and 'quotechar' in given and 'quoting' not in given:
            self.quoting = QUOTE_NONE
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        if not isinstance(self.lineterminator, str):
            raise TypeError('lineterminator must be set' if self.lineterminator is None else
                            f'"lineterminator" must be a string, not '
                            f'{type(self.lineterminator).__name__}')


def register_dialect(name, dialect=None, **fmtparams):
    """Gives a dialect a name."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Settings(dialect, **fmtparams)


def unregister_dialect(name):
    """Takes the name away."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    """The dialect of that name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    """All names."""
    return list(_dialects)


def field_size_limit(limit=None):
    """The most characters a field may have; sets it if one is given."""
    old = _limit[0]
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError('limit must be an integer')
        _limit[0] = limit
    return old


# What the reader is in the midst of.
(_START, _FIELD_START, _ESCAPED, _ESCAPED_NEWLINE, _FIELD, _QUOTED, _ESCAPED_QUOTED,
 _QUOTE_SEEN, _LINE_END) = range(9)


class _Reader:
    """Rows of an iterable of lines."""

    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._fields, self._text, self._numeric, state = [], [], False, _START
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state == _QUOTED or self._text:
                    if self.dialect.strict:
                        raise Error('unexpected end of data') from None
                    self._save()
                    return self._fields
                raise
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} '
                            '(the file should be opened in text mode)')
            self.line_num += 1
            for character in line:
                state = self._take(state, character)
            state = self._take(state, '\n', True)
            if state == _START:
                return self._fields

    def _save(self):
        field = ''.join(self._text)
        self._text = []
        if self._numeric:
            self._numeric = False
            field = float(field)
        self._fields.append(field)

    def _add(self, character):
        if len(self._text) >= _limit[0]:
            raise Error(f'field larger than field limit ({_limit[0]})')
        self._text.append(character)

    def _ends(self, end):
        self._save()
        return _START if end else _LINE_END

    def _take(self, state, character, end=False):
        """One character (or the line's end); the state after it."""
        dialect = self.dialect
        newline = character in '\r\n'
        if state == _START:
            if end:
                return _START
            if newline:
                return _LINE_END
            state = _FIELD_START
        if state == _LINE_END:
            if end:
                return _START
            if newline:
                return _LINE_END
            raise Error('new-line character seen in unquoted field - do you need to open the '
                        'file in universal-newline mode?')
        if state == _FIELD_START:
            return self._begin_field(character, newline, end)
        if state == _FIELD:
            return self._in_field(character, newline, end)
        if state == _ESCAPED_NEWLINE:
            following = state if end else self._in_field(character, newline, end)
            return state if following == _FIELD else following
        if state in (_ESCAPED, _ESCAPED_QUOTED):
            self._add(character)
            if state == _ESCAPED_QUOTED:
                return _QUOTED
            return _ESCAPED_NEWLINE if newline and not end else _FIELD
        if state == _QUOTED:
            return self._in_quotes(character, end)
        return self._after_quote(character, newline, end)

    def _begin_field(self, character, newline, end):
        dialect = self.dialect
        if newline:
            return self._ends(end)
        if character == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            return _QUOTED
        if character == dialect.escapechar:
            return _ESCAPED
        if character == ' ' and dialect.skipinitialspace:
            return _FIELD_START
        if character == dialect.delimiter:
            self._save()
            return _FIELD_START
        self._numeric = dialect.quoting == QUOTE_NONNUMERIC
        self._add(character)
        return _FIELD

    def _in_field(self, character, newline, end):
        if newline:
            return self._ends(end)
        if character == self.dialect.escapechar:
            return _ESCAPED
        if character == self.dialect.delimiter:
            self._save()
            return _FIELD_START
        self._add(character)
        return _FIELD

    def _in_quotes(self, character, end):
        dialect = self.dialect
        if end:
            return _QUOTED
        if character == dialect.escapechar:
            return _ESCAPED_QUOTED
        if character == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            return _QUOTE_SEEN if dialect.doublequote else _FIELD
        self._add(character)
        return _QUOTED

    def _after_quote(self, character, newline, end):
        dialect = self.dialect
        if newline:
            return self._ends(end)
        if character == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._add(character)
            return _QUOTED
        if character == dialect.delimiter:
            self._save()
            return _FIELD_START
        if dialect.strict:
            raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")
        self._add(character)
        return _FIELD


def reader(iterable, dialect='excel', **fmtparams):
    """An iterator over the rows of a file or list of lines."""
    return _Reader(iterable, _Settings(dialect, **fmtparams))


class _Writer:
    """Rows to an object with a write method."""

    def __init__(self, file, dialect):
        if not callable(getattr(file, 'write', None)):
            raise TypeError('argument 1 must have a "write" method')
        self._write = file.write
        self.dialect = dialect

    def _field(self, value, is_only):
        dialect = self.dialect
        quoted = dialect.quoting == QUOTE_ALL
        if dialect.quoting == QUOTE_NONNUMERIC:
            quoted = not isinstance(value, (int, float)) and not hasattr(value, '__float__')
        text = '' if value is None else value if isinstance(value, str) else str(value)
        special = {dialect.delimiter, dialect.escapechar, dialect.quotechar,
                   *dialect.lineterminator}
        pieces = []
        for character in text:
            if character in special:
                escaped = dialect.quoting == QUOTE_NONE
                if character == dialect.quotechar and not escaped:
                    if dialect.doublequote:
                        pieces.append(character)
                    else:
                        escaped = True
                elif character == dialect.escapechar:
                    escaped = True
                if not escaped:
                    quoted = True
                elif dialect.escapechar is None:
                    raise Error('need to escape, but no escapechar set')
                else:
                    pieces.append(dialect.escapechar)
            pieces.append(character)
        if not text and is_only:
            if dialect.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            quoted = True
        text = ''.join(pieces)
        return f'{dialect.quotechar}{text}{dialect.quotechar}' if quoted else text

    def writerow(self, row):
        """One row."""
        try:
            values = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        fields = [self._field(value, len(values) == 1) for value in values]
        return self._write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows):
        """Several rows."""
        for row in rows:
            self.writerow(row)


def writer(fileobj, dialect='excel', **fmtparams):
    """An object that writes rows."""
    return _Writer(fileobj, _Settings(dialect, **fmtparams))


class DictReader:
    """Rows as dicts; the first row gives the keys if no names are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args,
                 **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        record = dict(zip(names, row))
        if len(names) < len(row):
            record[self.restkey] = row[len(names):]
        else:
            for name in names[len(row):]:
                record[name] = self.restval
        return record


class DictWriter:
    """Dicts as rows."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args,
                 **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """The row of the names."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _values(self, record):
        if self.extrasaction == 'raise':
            wrong = record.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' +
                                 ', '.join(map(repr, wrong)))
        return (record.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        """One dict."""
        return self.writer.writerow(self._values(rowdict))

    def writerows(self, rowdicts):
        """Several."""
        return self.writer.writerows(map(self._values, rowdicts))


for _name, _dialect in (('excel', excel), ('excel-tab', excel_tab), ('unix', unix_dialect)):
    register_dialect(_name, _dialect)
del _name, _dialect

from _csv_sniffer import Sniffer  # it derives from what is defined above
