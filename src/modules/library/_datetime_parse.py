# In CPython written in C.
"""datetime.strptime: a text read by a format."""

from datetime import _DAY_NAMES, _MONTH_NAMES, _from_ordinal, _ordinal, _ordinal_of_week

_FULL_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
                'September', 'October', 'November', 'December')
_FULL_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')

# Letter: (fewest digits, most digits, least, largest).
_NUMBERS = {'d': (1, 2, 1, 31), 'H': (1, 2, 0, 23), 'I': (1, 2, 1, 12), 'j': (1, 3, 1, 366),
            'm': (1, 2, 1, 12), 'M': (1, 2, 0, 59), 'S': (1, 2, 0, 61), 'U': (1, 2, 0, 53),
            'W': (1, 2, 0, 53), 'V': (1, 2, 1, 53), 'w': (1, 1, 0, 6), 'u': (1, 1, 1, 7),
            'y': (2, 2, 0, 99), 'Y': (4, 4, 0, 9999), 'G': (4, 4, 0, 9999)}
_NAMES = {'a': _DAY_NAMES, 'A': _FULL_DAYS, 'b': _MONTH_NAMES, 'B': _FULL_MONTHS,
          'p': ('AM', 'PM'), 'Z': ('UTC', 'GMT')}
_COMPOSED = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}


def _directives(form):
    """The format as a list of letters, literal characters and None for spaces."""
    for letter, text in _COMPOSED.items():
        form = form.replace('%%', '\0').replace('%' + letter, text).replace('\0', '%%')
    parts, at = [], 0
    while at < len(form):
        character = form[at]
        if character == '%':
            letter = form[at + 1:at + 2]
            if not letter:
                raise ValueError(f"stray % in format '{form}'")
            if letter not in _NUMBERS and letter not in _NAMES and letter not in 'fz%':
                raise ValueError(f"'{letter}' is a bad directive in format '{form}'")
            parts.append(('=', '%') if letter == '%' else ('%', letter))
            at += 2
        elif character.isspace():
            while at < len(form) and form[at].isspace():
                at += 1
            parts.append((' ', ' '))
        else:
            parts.append(('=', character))
            at += 1
    return parts


def _numbers(text, at, letter):
    """The ends at which a number can stop, longest first, each with its value."""
    fewest, most, least, largest = _NUMBERS[letter]
    found = []
    for length in range(most, fewest - 1, -1):
        piece = text[at:at + length]
        if len(piece) == length and piece.isdecimal() and least <= int(piece) <= largest:
            found.append((at + length, int(piece)))
    if letter == 'd' and text[at:at + 1] == ' ' and text[at + 1:at + 2] in set('123456789'):
        found.append((at + 2, int(text[at + 1])))
    return found


def _offsets(text, at):
    """The same for a zone's offset, in microseconds."""
    if text[at:at + 1] in ('Z', 'z'):
        return [(at + 1, 0)]
    if text[at:at + 1] not in ('+', '-'):
        return []
    sign = -1 if text[at] == '-' else 1
    colon = text[at + 3:at + 4] == ':'
    step = 3 if colon else 2
    ends, total, end = [], 0, at + 1
    for unit in (3600, 60, 1):
        if unit != 3600 and colon:
            if text[end:end + 1] != ':':
                break
            end += 1
        piece = text[end:end + 2]
        if len(piece) != 2 or not piece.isdecimal() or (unit != 3600 and int(piece) > 59):
            break
        total += int(piece) * unit
        end += 2
        if unit != 3600:
            ends.append((end, sign * total * 10**6))
    if len(ends) == 2 and text[end:end + 1] == '.':
        digits = end + 1
        while digits < len(text) and digits < end + 7 and text[digits].isdecimal():
            digits += 1
        if digits > end + 1:
            micro = int(text[end + 1:digits].ljust(6, '0'))
            ends.append((digits, sign * (total * 10**6 + micro)))
    return ends[::-1]


def _choices(text, at, letter):
    if letter in _NUMBERS:
        return _numbers(text, at, letter)
    if letter == 'z':
        return _offsets(text, at)
    if letter == 'f':
        end = at
        while end < len(text) and end < at + 6 and text[end].isdecimal():
            end += 1
        return [(e, int(text[at:e].ljust(6, '0'))) for e in range(end, at, -1)]
    names = sorted(enumerate(_NAMES[letter]), key=lambda pair: -len(pair[1]))
    return [(at + len(name), value) for value, name in names
            if text[at:at + len(name)].lower() == name.lower()]


def _match(text, parts):
    """(values by letter, where the text ends), or None: tries the longest of each number
    first, and shorter ones where that leads nowhere."""
    stack = [(0, 0, {})]
    while stack:
        at, index, values = stack.pop()
        if index == len(parts):
            return values, at
        kind, what = parts[index]
        if kind == ' ':
            end = at
            while end < len(text) and text[end].isspace():
                end += 1
            stack += [(stop, index + 1, values) for stop in range(at + 1, end + 1)]
        elif kind == '=':
            if text[at:at + 1].lower() == what.lower():
                stack.append((at + 1, index + 1, values))
        else:
            stack += [(end, index + 1, {**values, what: value})
                      for end, value in reversed(_choices(text, at, what))]
    return None


def _week_ordinal(year, values):
    """The day that year, week and weekday name."""
    letter = 'U' if 'U' in values else 'W'
    week = values[letter]
    day = _weekday(values)
    first = (_ordinal(year, 1, 1) + 6) % 7
    if letter == 'U':
        first, day = (first + 1) % 7, (day + 1) % 7
    beginning = (7 - first) % 7
    if week == 0:
        return _ordinal(year, 1, 1) + day - first
    return _ordinal(year, 1, 1) + beginning + 7 * (week - 1) + day


def _weekday(values):
    """0 for Monday, or None."""
    if 'w' in values:
        return (values['w'] + 6) % 7
    if 'u' in values:
        return values['u'] - 1
    return values.get('A', values.get('a'))


def _year(values):
    if 'Y' in values:
        return values['Y']
    if 'y' in values:
        return values['y'] + (2000 if values['y'] <= 68 else 1900)
    return None


def _check_iso(values):
    if 'G' in values:
        if 'j' in values:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year "
                             "directive '%G'. Use '%Y' instead.")
        if 'V' not in values or _weekday(values) is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive "
                             "'%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif 'V' in values:
        if _year(values) is None or _weekday(values) is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive "
                             "'%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")


def _date(values):
    """(year, month, day)"""
    _check_iso(values)
    if 'G' in values:
        return _from_ordinal(_ordinal_of_week(values['G'], values['V'], _weekday(values) + 1))
    year = _year(values)
    month = values.get('m')
    if month is None:
        month = values.get('B', values.get('b', 0)) + 1
    day = values.get('d', 1)
    if year is None:
        year = 1904 if month == 2 and day == 29 else 1900
        if year == 1904:
            raise ValueError('day is out of range for month')
    if 'j' in values:
        return _from_ordinal(_ordinal(year, 1, 1) + values['j'] - 1)
    if ('U' in values or 'W' in values) and _weekday(values) is not None and _year(values):
        return _from_ordinal(_week_ordinal(year, values))
    return year, month, day


def _hour(values):
    if 'I' not in values or 'H' in values:
        return values.get('H', 0)
    hour = values['I'] % 12
    return hour + 12 if values.get('p') == 1 else hour


def parse(text, form):
    """((year, ... microsecond), offset or None, zone name or None)"""
    found = _match(text, _directives(form))
    if found is None:
        raise ValueError(f'time data {text!r} does not match format {form!r}')
    values, end = found
    if end != len(text):
        raise ValueError(f'unconverted data remains: {text[end:]}')
    parts = (*_date(values), _hour(values), values.get('M', 0), values.get('S', 0),
             values.get('f', 0))
    name = _NAMES['Z'][values['Z']] if 'Z' in values else None
    return parts, values.get('z'), name
