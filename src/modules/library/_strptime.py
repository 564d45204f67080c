"""Times read from text by a format: what time.strptime and datetime.strptime share."""

import time

_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august',
           'september', 'october', 'november', 'december']
_WHOLE = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_WIDTHS = {'d': (2, 1, 31), 'H': (2, 0, 23), 'I': (2, 1, 12), 'j': (3, 1, 366), 'm': (2, 1, 12),
           'M': (2, 0, 59), 'S': (2, 0, 61), 'y': (2, 0, 99), 'U': (2, 0, 53), 'W': (2, 0, 53),
           'w': (1, 0, 6), 'u': (1, 1, 7), 'V': (2, 0, 53)}
_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


class _NoMatch(Exception):
    pass


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _day_of_year(year, month, day):
    return _BEFORE[month - 1] + day + (month > 2 and _is_leap(year))


def _ordinal(year, month, day):
    """Days since the first of January of year 1, which is day 1."""
    before = year - 1
    return (before * 365 + before // 4 - before // 100 + before // 400
            + _day_of_year(year, month, day))


class _Reader:
    """The text, how far it is read, and what was found."""

    def __init__(self, text):
        self.text = text
        self.at = 0
        self.found = {}

    def number(self, directive):
        most, low, high = _WIDTHS[directive]
        start = self.at
        for width in range(most, 0, -1):
            piece = self.text[start:start + width]
            if len(piece) == width and piece.isdecimal() and low <= int(piece) <= high:
                self.at = start + width
                self.found[directive] = int(piece)
                return
        if directive in 'dHI' and self.text[start:start + 1] == ' ':
            piece = self.text[start + 1:start + 2]
            if piece.isdecimal() and low <= int(piece) <= high:
                self.at = start + 2
                self.found[directive] = int(piece)
                return
        raise _NoMatch

    def name(self, directive, names):
        """One of the names, the longest that fits."""
        rest = self.text[self.at:].lower()
        fitting = [name for name in names if rest.startswith(name)]
        if not fitting:
            raise _NoMatch
        name = max(fitting, key=len)
        self.at += len(name)
        self.found[directive] = names.index(name)

    def digits(self, least, most):
        end = self.at
        while end < len(self.text) and end - self.at < most and self.text[end].isdecimal():
            end += 1
        if end - self.at < least:
            raise _NoMatch
        piece = self.text[self.at:end]
        self.at = end
        return piece

    def offset(self):
        """+hh:mm, +hhmm, with seconds and parts of them, or Z."""
        sign = self.text[self.at:self.at + 1]
        if sign in ('Z', 'z'):
            self.at += 1
            self.found['z'] = (0, 0)
            return
        if sign not in ('+', '-'):
            raise _NoMatch
        self.at += 1
        hours = int(self.digits(2, 2))
        colon = self.text[self.at:self.at + 1] == ':'
        self.at += colon
        minutes = int(self.digits(2, 2))
        seconds, part = 0, 0
        rest = self.text[self.at:]
        if (rest[:1] == ':' if colon else rest[:2].isdecimal() and len(rest) >= 2):
            self.at += colon
            seconds = int(self.digits(2, 2))
            if self.text[self.at:self.at + 1] == '.':
                self.at += 1
                part = int(self.digits(1, 6).ljust(6, '0'))
        total = hours * 3600 + minutes * 60 + seconds
        self.found['z'] = (-total, -part) if sign == '-' else (total, part)

    def directive(self, letter, format):
        if letter in _WHOLE:
            self.read(_WHOLE[letter])
        elif letter in _WIDTHS:
            self.number(letter)
        elif letter == 'Y' or letter == 'G':
            self.found[letter] = int(self.digits(4, 4))
        elif letter == 'f':
            self.found['f'] = int(self.digits(1, 6).ljust(6, '0'))
        elif letter == 'A':
            self.name('A', _DAYS)
        elif letter == 'a':
            self.name('A', [day[:3] for day in _DAYS])
        elif letter == 'B':
            self.name('B', _MONTHS)
        elif letter == 'b':
            self.name('B', [month[:3] for month in _MONTHS])
        elif letter == 'p':
            self.name('p', ['am', 'pm'])
        elif letter == 'Z':
            self.name('Z', ['utc', 'gmt'])
        elif letter == 'z':
            self.offset()
        else:
            raise ValueError(f"'{letter}' is a bad directive in format '{format}'")

    def read(self, format):
        place = 0
        while place < len(format):
            character = format[place]
            place += 1
            if character == '%':
                if place == len(format):
                    raise ValueError(f"stray % in format '{format}'")
                letter = format[place]
                place += 1
                if letter != '%':
                    self.directive(letter, format)
                    continue
            if character.isspace():
                if not self.text[self.at:self.at + 1].isspace():
                    raise _NoMatch
                while self.text[self.at:self.at + 1].isspace():
                    self.at += 1
                while format[place:place + 1].isspace():
                    place += 1
            elif self.text[self.at:self.at + 1].lower() == character.lower():
                self.at += 1
            else:
                raise _NoMatch


def _check_directives(format):
    letters = set('aAbBcdfGHIjmMpSuUVwWxXyYzZ%')
    place = 0
    while (place := format.find('%', place)) >= 0:
        letter = format[place + 1:place + 2]
        if not letter:
            raise ValueError(f"stray % in format '{format}'")
        if letter not in letters:
            raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
        place += 2


def _hour(found):
    if 'H' in found:
        return found['H']
    if 'I' not in found:
        return 0
    hour = found['I'] % 12
    return hour + 12 if found.get('p') == 1 else hour


def _year(found):
    if 'Y' in found:
        return found['Y']
    if 'y' in found:
        return found['y'] + (2000 if found['y'] <= 68 else 1900)
    return None


def _weekday(found):
    if 'A' in found:
        return found['A']
    if 'w' in found:
        return (found['w'] - 1) % 7
    return found['u'] - 1 if 'u' in found else None


def _from_week(year, week, weekday, starts_monday):
    """The day of the year of a weekday in a week as %W or %U count them."""
    first = (_ordinal(year, 1, 1) + 6) % 7
    if not starts_monday:
        first, weekday = (first + 1) % 7, (weekday + 1) % 7
    week_0 = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + week_0 + 7 * (week - 1) + weekday


def _strptime(data_string, format='%a %b %d %H:%M:%S %Y'):
    """The tuple of a struct_time, microseconds, and the offset's parts of a second."""
    for number, argument in enumerate((data_string, format)):
        if not isinstance(argument, str):
            raise TypeError(f'strptime() argument {number} must be str, not {type(argument)}')
    _check_directives(format)
    reader = _Reader(data_string)
    try:
        reader.read(format)
    except _NoMatch:
        raise ValueError(f'time data {data_string!r} does not match format {format!r}') from None
    if reader.at != len(data_string):
        raise ValueError(f'unconverted data remains: {data_string[reader.at:]}')
    found = reader.found
    year, weekday = _year(found), _weekday(found)
    month = found['m'] if 'm' in found else found.get('B', 0) + 1
    day = found.get('d', 1)
    leap_guess = year is None and month == 2 and day == 29
    known = 1904 if leap_guess else 1900 if year is None else year
    yearday = found.get('j')
    if yearday is None and weekday is not None and year is not None and ('U' in found or 'W' in found):
        monday = 'W' in found
        yearday = _from_week(known, found['W' if monday else 'U'], weekday, monday)
    if yearday is None:
        if day > _days_in(known, month):
            raise ValueError('day is out of range for month')
        yearday = _day_of_year(known, month, day)
    else:
        if yearday <= 0:
            known -= 1
            yearday += 366 if _is_leap(known) else 365
        month = 1
        while month < 12 and yearday > _day_of_year(known, month, _days_in(known, month)):
            month += 1
        day = yearday - _day_of_year(known, month, 1) + 1
    if weekday is None:
        weekday = (_ordinal(known, month, day) + 6) % 7
    offset, part = found.get('z', (None, 0))
    zone = ['UTC', 'GMT'][found['Z']] if 'Z' in found else None
    shown_year = 1900 if leap_guess else known
    return ((shown_year, month, day, _hour(found), found.get('M', 0), found.get('S', 0), weekday,
             yearday, 0 if 'Z' in found else -1, zone, offset), found.get('f', 0), part)


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    parts, _, _ = _strptime(data_string, format)
    return time.struct_time(parts)
