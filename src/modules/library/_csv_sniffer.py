"""Guesses the dialect of a table from a sample of its text: first by what stands beside quotes,
then by which character comes equally often in every line."""

import csv
import re
from collections import Counter
from io import StringIO

__all__ = ['Sniffer']

# A quoted field with what separates it before and behind, only behind, only before, alone.
_SEPARATOR = r'''(?P<delim>[^\w\n"\'])'''
_BEFORE = _SEPARATOR + r'(?P<space> ?)'
_QUOTED = r'''(?P<quote>["\']).*?(?P=quote)'''
_FIELDS = [re.compile(pattern, re.DOTALL | re.MULTILINE) for pattern in (
    _BEFORE + _QUOTED + r'(?P=delim)', r'(?:^|\n)' + _QUOTED + _SEPARATOR + r'(?P<space> ?)',
    _BEFORE + _QUOTED + r'(?:$|\n)', r'(?:^|\n)' + _QUOTED + r'(?:$|\n)')]

_LINES_AT_ONCE = 10
_LINES_FOR_HEADER = 21
_LEAST_CONSISTENCY = 0.9


def _by_quotes(sample, delimiters):
    """(quote, are quotes doubled, delimiter, does a blank follow it); '' where unknown."""
    found = next(filter(None, (list(fields.finditer(sample)) for fields in _FIELDS)), None)
    if found is None:
        return '', False, None, 0
    quotes = Counter(match['quote'] for match in found)
    quote = max(quotes, key=quotes.get)
    seen = Counter()
    blanks = 0
    for match in found if 'delim' in found[0].re.groupindex else ():
        if delimiters is None or match['delim'] in delimiters:
            seen[match['delim']] += 1
        blanks += bool(match['space'])
    delimiter = max(seen, key=seen.get) if seen else ''
    follows = seen[delimiter] == blanks if seen else 0
    if delimiter == '\n':
        delimiter = ''
    return quote, _has_doubled(sample, re.escape(delimiter), quote), delimiter, follows


def _has_doubled(sample, delimiter, quote):
    inside = f'[^{delimiter}\\n]*'
    field = f'(({delimiter})|^)\\W*{quote}{inside}{quote}{inside}{quote}\\W*(({delimiter})|$)'
    return re.search(field, sample, re.MULTILINE) is not None


def _typical(frequencies):
    """How often a character mostly comes in a line, and in how many lines more than not."""
    often = max(frequencies, key=frequencies.get)
    others = sum(frequencies.values()) - frequencies[often]
    return often, frequencies[often] - others


def _consistent(frequencies, lines, delimiters):
    """The characters that come equally often in most lines."""
    typical = {char: _typical(counts) for char, counts in frequencies.items()
               if counts.keys() != {0}}
    consistency = 1.0
    chosen = {}
    while not chosen and consistency >= _LEAST_CONSISTENCY:
        chosen = {char: (often, more) for char, (often, more) in typical.items()
                  if often > 0 and more > 0 and more / lines >= consistency
                  and (delimiters is None or char in delimiters)}
        consistency -= 0.01
    return chosen


def _by_frequency(sample, delimiters, preferred):
    """(delimiter, does a blank follow it)"""
    lines = [line for line in sample.split('\n') if line]
    frequencies = {chr(code): {} for code in range(127)}
    chosen = {}
    at_once = min(_LINES_AT_ONCE, len(lines))
    for start in range(0, len(lines), at_once or 1):
        for line in lines[start:start + at_once]:
            for char, counts in frequencies.items():
                often = line.count(char)
                counts[often] = counts.get(often, 0) + 1
        for char, typical in _consistent(frequencies, float(min(start + at_once, len(lines))),
                                         delimiters).items() if not chosen else ():
            chosen[char] = typical
        if len(chosen) == 1:
            return _with_blank(lines[0], *chosen)
    if not chosen:
        return '', 0
    for char in preferred:
        if char in chosen:
            return _with_blank(lines[0], char)
    return _with_blank(lines[0], max((typical, char) for char, typical in chosen.items())[1])


def _with_blank(line, delimiter):
    return delimiter, line.count(delimiter) == line.count(delimiter + ' ')


class Sniffer:
    """Finds out what a table's text looks like."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """A dialect that fits the sample; delimiters: those that may be."""
        quote, doubled, delimiter, blank = _by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, blank = _by_frequency(sample, delimiters, self.preferred)
        if not delimiter:
            raise csv.Error('Could not determine delimiter')

        class dialect(csv.Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = csv.QUOTE_MINIMAL

        dialect.doublequote = doubled
        dialect.delimiter = delimiter
        dialect.quotechar = quote or '"'
        dialect.skipinitialspace = blank
        return dialect

    def has_header(self, sample):
        """Do the first row's values differ in kind or length from those of the others?"""
        rows = csv.reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for _, row in zip(range(_LINES_FOR_HEADER), rows):
            if len(row) == len(header):
                _narrow(kinds, row)
        votes = (_is_other(header[column], kind) for column, kind in kinds.items())
        return sum(1 if other else -1 for other in votes) > 0


def _narrow(kinds, row):
    """A column's kind is complex (a number) or the length of its texts; without one it goes."""
    for column, kind in list(kinds.items()):
        try:
            complex(row[column])
            this = complex
        except (ValueError, OverflowError):
            this = len(row[column])
        if kind is None:
            kinds[column] = this
        elif this != kind:
            del kinds[column]


def _is_other(text, kind):
    if isinstance(kind, int):
        return len(text) != kind
    try:
        kind(text)
    except (ValueError, TypeError):
        return True
    return False
