# In CPython written in C.
"""Dates and times."""

import math
import operator
import sys
import time as _time

from _static_name import name_type as _name_type

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR',
           'UTC')

MINYEAR, MAXYEAR = 1, 9999

_MONTH_NAMES = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov',
                'Dec')
_DAY_NAMES = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAY = 86400 * 10**6
_LAST_DAY = 3652059  # the ordinal of 9999-12-31
_EPOCH = 719163      # of 1970-01-01


def _index(value):
    """The number, if it is one that fits into a C int."""
    number = operator.index(value)
    if -2**31 <= number < 2**31:
        return number
    if -2**63 <= number < 2**63:
        raise OverflowError('signed integer is greater than maximum' if number > 0
                            else 'signed integer is less than minimum')
    raise OverflowError('Python int too large to convert to C long')


def _size(size):
    """What __sizeof__ gives, so that sys.getsizeof() gives the size that CPython's objects,
    of which the collector knows nothing, have."""
    return size - 16


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _ordinal(year, month, day):
    """Days since the day before 0001-01-01."""
    before = year - 1
    leap_day = month > 2 and _is_leap(year)
    return (before * 365 + before // 4 - before // 100 + before // 400 + _DAYS_BEFORE[month] +
            leap_day + day)


def _from_ordinal(number):
    """(year, month, day)"""
    number -= 1
    centuries4, number = divmod(number, 146097)
    centuries, number = divmod(number, 36524)
    years4, number = divmod(number, 1461)
    years, number = divmod(number, 365)
    year = centuries4 * 400 + centuries * 100 + years4 * 4 + years + 1
    if years == 4 or centuries == 4:
        return year - 1, 12, 31
    month = number // 32 + 1
    if month < 12 and number >= _DAYS_BEFORE[month + 1] + (month > 1 and _is_leap(year)):
        month += 1
    return year, month, number - _DAYS_BEFORE[month] - (month > 2 and _is_leap(year)) + 1


def _first_monday(year):
    """The ordinal of the Monday with which an ISO year begins."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _ordinal_of_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    if not 0 < week < 53:
        weekday = _ordinal(year, 1, 1) % 7
        long_year = weekday == 4 or weekday == 3 and _is_leap(year)
        if week != 53 or not long_year:
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return _first_monday(year) + (week - 1) * 7 + day - 1


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in(year, month):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError('tzinfo argument must be None or of a tzinfo subclass, not type '
                        f"'{type(zone).__name__}'")


def _check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not "
                        f"'{type(offset).__name__}'")
    if not -_DAY < offset._total() < _DAY:
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                         f'timedelta(hours=24), not {offset!r}.')
    return offset


def _required(given, names):
    for position, (value, name) in enumerate(zip(given, names), 1):
        if value is None:
            raise TypeError(f"function missing required argument '{name}' (pos {position})")


def _half_even(numerator, denominator):
    """The nearest whole number to a quotient."""
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    whole, rest = divmod(numerator, denominator)
    if rest * 2 > denominator or (rest * 2 == denominator and whole & 1):
        whole += 1
    return whole


def _format_offset(offset, separator=':'):
    total = offset._total()
    sign = '-' if total < 0 else '+'
    seconds, micro = divmod(abs(total), 10**6)
    minutes, seconds = divmod(seconds, 60)
    text = f'{sign}{minutes // 60:02d}{separator}{minutes % 60:02d}'
    if seconds or micro:
        text += f'{separator}{seconds:02d}'
    return text + (f'.{micro:06d}' if micro else '')


def _format_time(hour, minute, second, microsecond, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'hours':
        return f'{hour:02d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    text = f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'seconds':
        return text
    if timespec == 'milliseconds':
        return f'{text}.{microsecond // 1000:03d}'
    if timespec == 'microseconds':
        return f'{text}.{microsecond:06d}'
    raise ValueError('Unknown timespec value')


class timedelta:
    """A length of time: days, seconds and microseconds."""

    __slots__ = ('_days', '_seconds', '_microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0):
        whole, part = 0, 0.0
        for name, value, unit in (
                ('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                ('seconds', seconds, 10**6), ('minutes', minutes, 60 * 10**6),
                ('hours', hours, 3600 * 10**6), ('days', days, _DAY), ('weeks', weeks, 7 * _DAY)):
            if isinstance(value, int):
                whole += value * unit
            elif isinstance(value, float):
                fraction, value = math.modf(value)
                whole += int(value) * unit
                fraction, value = math.modf(fraction * unit)
                whole += int(value)
                part += fraction
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: '
                                f'{type(value).__name__}')
        if part:
            rounded = round(part)
            if abs(part - math.trunc(part)) == 0.5:
                rounded = 2 * round((part + (whole & 1)) / 2) - (whole & 1)
            whole += rounded
        return cls._of(whole)

    @classmethod
    def _of(cls, total):
        """From microseconds."""
        seconds, microseconds = divmod(total, 10**6)
        days, seconds = divmod(seconds, 86400)
        if abs(days) > 999999999:
            if abs(days) > 0x7fffffff:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        self = object.__new__(cls)
        self._days = days
        self._seconds = seconds
        self._microseconds = microseconds
        return self

    def _total(self):
        return (self._days * 86400 + self._seconds) * 10**6 + self._microseconds

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def total_seconds(self):
        """All of it in seconds."""
        return self._total() / 10**6

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in
                 (('days', self._days), ('seconds', self._seconds),
                  ('microseconds', self._microseconds)) if value]
        module = self.__class__.__module__
        return f"{module}.{self.__class__.__qualname__}({', '.join(parts) or 0})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = f'{minutes // 60}:{minutes % 60:02d}:{seconds:02d}'
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return text + (f'.{self._microseconds:06d}' if self._microseconds else '')

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._total() + other._total())

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._total() - other._total())

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return timedelta._of(self._total())

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def __bool__(self):
        return self._total() != 0

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_half_even(self._total() * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            if numerator == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._of(_half_even(self._total() * denominator, numerator))
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._of(_half_even(self._total(), other))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._total() % other._total())

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._total(), other._total())
        return quotient, timedelta._of(rest)

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)

    def __sizeof__(self):
        return _size(40)


class tzinfo:
    """The base of time zones: derive from it and say utcoffset, dst and tzname."""

    __slots__ = ()

    def tzname(self, dt):
        """The zone's name at that time."""
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        """How far the zone is east of UTC."""
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        """What summer time adds."""
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        """A time in UTC as this zone has it."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        summer = dt.dst()
        if summer is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - summer
        if standard:
            dt += standard
            summer = dt.dst()
            if summer is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + summer

    def __reduce__(self):
        initial = getattr(self, '__getinitargs__', None)
        return self.__class__, initial() if initial else (), self.__getstate__()


class IsoCalendarDate(tuple):
    """(year, week, weekday) of the calendar of weeks."""

    __slots__ = ()
    __module__ = 'datetime'

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'

    def __reduce__(self):
        return tuple, (tuple(self),)


def _iso_error(text):
    return ValueError(f'Invalid isoformat string: {text!r}')


def _number_at(text, start, end):
    """A number of exactly end - start digits."""
    piece = text[start:end]
    if len(piece) != end - start or not (piece.isascii() and piece.isdigit()):
        raise ValueError
    return int(piece)


def _parse_date(text):
    """(year, month, day) of an ISO date; ValueError without words."""
    year = _number_at(text, 0, 4)
    dash = text[4:5] == '-'
    at = 4 + dash
    if text[at:at + 1] == 'W':
        week = _number_at(text, at + 1, at + 3)
        rest, day = text[at + 3:], 1
        if rest:
            if (rest[0] == '-') != dash:
                raise ValueError
            day = _number_at(rest, int(dash), 1 + dash)
            if len(rest) != 1 + dash:
                raise ValueError
        return _week_date(year, week, day)
    month = _number_at(text, at, at + 2)
    if (text[at + 2:at + 3] == '-') != dash:
        raise ValueError
    at += 2 + dash
    if len(text) != at + 2:
        raise ValueError
    return year, month, _number_at(text, at, at + 2)


def _week_date(year, week, day):
    try:
        return _from_ordinal(_ordinal_of_week(year, week, day))
    except ValueError as error:
        raise _Reported(str(error)) from None


class _Reported(Exception):
    """A ValueError whose words are to be kept."""


def _parse_clock(text):
    """(hour, minute, second, microsecond)"""
    parts = [_number_at(text, 0, 2), 0, 0, 0]
    colon = text[2:3] == ':'
    at = 2
    for i in (1, 2):
        if at == len(text):
            return parts
        if colon and text[at] != ':':
            raise ValueError
        at += colon
        parts[i] = _number_at(text, at, at + 2)
        at += 2
    if at == len(text):
        return parts
    if text[at] not in '.,':
        raise ValueError
    digits = text[at + 1:]
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError
    parts[3] = int(digits[:6].ljust(6, '0'))
    return parts


def _parse_time(text):
    """(hour, minute, second, microsecond, zone)"""
    if text[:1] == 'T':
        text = text[1:]
    zone = None
    if text[-1:] == 'Z':
        return (*_parse_clock(text[:-1]), timezone.utc)
    at = max(text.find('+'), text.find('-'))
    if at >= 0:
        hour, minute, second, micro = _parse_clock(text[at + 1:])
        total = ((hour * 60 + minute) * 60 + second) * 10**6 + micro
        offset = timedelta._of(-total if text[at] == '-' else total)
        zone = timezone(offset) if total else timezone.utc
        text = text[:at]
    return (*_parse_clock(text), zone)


def _strftime(self, specification, zone_of):
    """Fills in what time.strftime does not know, then calls it."""
    if not isinstance(specification, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(specification).__name__}')
    pieces = []
    at = 0
    while (mark := specification.find('%', at)) >= 0:
        pieces.append(specification[at:mark])
        letter = specification[mark + 1:mark + 2]
        at = mark + 2
        if letter == 'f':
            pieces.append(f"{getattr(self, 'microsecond', 0):06d}")
        elif letter == 'z':
            offset = zone_of.utcoffset() if zone_of is not None else None
            pieces.append('' if offset is None else _format_offset(offset, ''))
        elif letter == 'Z':
            name = zone_of.tzname() if zone_of is not None else None
            pieces.append('' if name is None else name.replace('%', '%%'))
        elif letter == 's':
            pieces.append(str(int(_local_seconds(self))))
        else:
            pieces.append('%' + letter)
    pieces.append(specification[at:])
    return _time.strftime(''.join(pieces), self._time_tuple())


def _local_seconds(self):
    if isinstance(self, datetime):
        return self.replace(tzinfo=None).timestamp()
    if isinstance(self, date):
        return (self.toordinal() - _EPOCH) * 86400
    return 0


def _pickled(value, size, place, most):
    """The bytes a pickle has of a date or time, of that size, or None: the byte at a place
    says whether it can be."""
    if isinstance(value, str) and len(value) == size:
        try:
            value = value.encode('latin1')
        except UnicodeEncodeError:
            raise ValueError('Failed to encode latin1 string when unpickling a date or time '
                             'object. pickle.load(data, encoding=\'latin1\') is assumed.'
                             ) from None
    if not isinstance(value, bytes) or len(value) != size:
        return None
    return value if value[place] & 127 <= most else None


def _clock_of(data, zone):
    """Hour to microsecond, zone: of the last six bytes of a pickle."""
    hour, minute, second, *micro = data
    return hour & 127, minute, second, int.from_bytes(micro, 'big'), zone


class date:
    """A day of the Gregorian calendar."""

    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year=None, month=None, day=None):
        data = _pickled(year, 4, 2, 12) if month is None else None
        if data is not None:
            return cls._make_date(data[0] * 256 + data[1], data[2], data[3])
        _required((year, month, day), ('year', 'month', 'day'))
        year, month, day = _index(year), _index(month), _index(day)
        _check_date(year, month, day)
        return cls._make_date(year, month, day)

    @classmethod
    def _make_date(cls, year, month, day):
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local day of a number of seconds since 1970."""
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        """The current day."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """From the number of days since 0001-01-01, which is day 1."""
        ordinal = _index(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        if ordinal > _LAST_DAY:
            raise ValueError(f'year {_from_ordinal(ordinal)[0]} is out of range')
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """From '2020-12-31', '20201231' or '2020-W53-4'."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = _parse_date(date_string)
        except _Reported as error:
            raise ValueError(str(error)) from None
        except ValueError:
            raise _iso_error(date_string) from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """From the calendar of weeks."""
        return cls(*_from_ordinal(_ordinal_of_week(_index(year), _index(week), _index(day))))

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __repr__(self):
        return (f'{self.__class__.__module__}.{self.__class__.__qualname__}({self._year}, '
                f'{self._month}, {self._day})')

    def isoformat(self):
        """'2020-12-31'"""
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    __str__ = isoformat

    def ctime(self):
        """'Thu Dec 31 00:00:00 2020'"""
        return (f'{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month - 1]} {self._day:2d} '
                f'00:00:00 {self._year:04d}')

    def strftime(self, format):
        """The date as a format such as '%d.%m.%Y' wants it."""
        return _strftime(self, format, None)

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(spec).__name__}')
        return self.strftime(spec) if spec else str(self)

    def _time_tuple(self):
        return self.timetuple()

    def timetuple(self):
        """As time.localtime() gives it."""
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  self._day_of_year(), -1))

    def _day_of_year(self):
        return self.toordinal() - _ordinal(self._year, 1, 1) + 1

    def toordinal(self):
        """Days since 0001-01-01, which is day 1."""
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        """0 for Monday to 6 for Sunday."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """1 for Monday to 7 for Sunday."""
        return self.weekday() + 1

    def isocalendar(self):
        """(year, week, weekday) in the calendar of weeks."""
        today = self.toordinal()
        year = self._year
        if today < _first_monday(year):
            year -= 1
        elif today >= _first_monday(year + 1):
            year += 1
        week, day = divmod(today - _first_monday(year), 7)
        return IsoCalendarDate(year, week + 1, day + 1)

    def replace(self, year=None, month=None, day=None):
        """The same date with some parts changed."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other._days
        if not 0 < ordinal <= _LAST_DAY:
            raise OverflowError('date value out of range')
        return type(self)(*_from_ordinal(ordinal))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta._of(-other._days * _DAY)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta._of((self.toordinal() - other.toordinal()) * _DAY)
        return NotImplemented

    def _ordered(self, other, holds):
        if isinstance(other, date) and not isinstance(other, datetime):
            return holds((self._year, self._month, self._day),
                         (other._year, other._month, other._day))
        return NotImplemented

    def __eq__(self, other):
        return self._ordered(other, operator.eq)

    def __lt__(self, other):
        return self._ordered(other, operator.lt)

    def __le__(self, other):
        return self._ordered(other, operator.le)

    def __gt__(self, other):
        return self._ordered(other, operator.gt)

    def __ge__(self, other):
        return self._ordered(other, operator.ge)

    def _date_bytes(self):
        return bytes((*divmod(self._year, 256), self._month, self._day))

    def __hash__(self):
        return hash(self._date_bytes())

    def __reduce__(self):
        return self.__class__, (self._date_bytes(),)

    def __sizeof__(self):
        return _size(32)


# The properties that time and datetime share.
_clock_properties = (
    property(lambda self: self._hour), property(lambda self: self._minute),
    property(lambda self: self._second), property(lambda self: self._microsecond),
    property(lambda self: self._tzinfo), property(lambda self: self._fold))


def _set_clock(self, hour, minute, second, microsecond, zone, fold):
    self._hour = hour
    self._minute = minute
    self._second = second
    self._microsecond = microsecond
    self._tzinfo = zone
    self._fold = fold
    return self


def _clock_bytes(self):
    return (self._hour, self._minute, self._second, self._microsecond >> 16,
            self._microsecond >> 8 & 255, self._microsecond & 255)


def _clock_repr(self, parts):
    while len(parts) > (2 if isinstance(self, time) else 5) and parts[-1] == 0:
        parts.pop()
    text = ', '.join(map(str, parts))
    if self._tzinfo is not None:
        text += f', tzinfo={self._tzinfo!r}'
    if self._fold:
        text += ', fold=1'
    return f'{self.__class__.__module__}.{self.__class__.__qualname__}({text})'


class time:
    """A time of the day, perhaps in a zone."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        data = _pickled(hour, 6, 0, 23)
        if data is not None:
            return _set_clock(object.__new__(cls), *_clock_of(data, minute or None), data[0] >> 7)
        hour, minute, second = _index(hour), _index(minute), _index(second)
        microsecond, fold = _index(microsecond), _index(fold)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        return _set_clock(object.__new__(cls), hour, minute, second, microsecond, tzinfo, fold)

    @classmethod
    def fromisoformat(cls, time_string, /):
        """From '10:20:30.5+01:00' and the like."""
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = _parse_time(time_string)
        except ValueError as error:
            if error.args:
                raise
            raise _iso_error(time_string) from None
        return cls(*parts)

    hour, minute, second, microsecond, tzinfo, fold = _clock_properties

    def utcoffset(self):
        """How far its zone is east of UTC, or None."""
        if self._tzinfo is None:
            return None
        return _check_offset('utcoffset', self._tzinfo.utcoffset(None))

    def tzname(self):
        """The name of its zone, or None."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        """What summer time adds, or None."""
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(None))

    def __repr__(self):
        return _clock_repr(self, [self._hour, self._minute, self._second, self._microsecond]
                           if self._microsecond else [self._hour, self._minute, self._second])

    def isoformat(self, timespec='auto'):
        """'10:20:30.5' to the wanted unit."""
        text = _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _format_offset(offset)

    __str__ = isoformat

    def _time_tuple(self):
        return (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)

    def strftime(self, format):
        """The time as a format such as '%H:%M' wants it."""
        return _strftime(self, format, self)

    __format__ = date.__format__

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        """The same time with some parts changed."""
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def _microseconds(self):
        return (((self._hour * 60 + self._minute) * 60 + self._second) * 10**6 +
                self._microsecond)

    def _ordered(self, other, holds):
        if not isinstance(other, time):
            return NotImplemented
        mine, others = self.utcoffset(), other.utcoffset()
        if (mine is None) != (others is None):
            if holds in (operator.eq, operator.ne):
                return holds is operator.ne
            raise TypeError("can't compare offset-naive and offset-aware times")
        a, b = self._microseconds(), other._microseconds()
        if mine is not None and self._tzinfo is not other._tzinfo:
            a -= mine._total()
            b -= others._total()
        return holds(a, b)

    __eq__ = date.__eq__
    __lt__ = date.__lt__
    __le__ = date.__le__
    __gt__ = date.__gt__
    __ge__ = date.__ge__

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
        if not offset:
            return hash(bytes(_clock_bytes(self)))
        return hash(self._microseconds() - offset._total())

    def __reduce_ex__(self, protocol):
        parts = list(_clock_bytes(self))
        parts[0] += 128 * self._fold * (protocol > 3)
        state = (bytes(parts),) if self._tzinfo is None else (bytes(parts), self._tzinfo)
        return self.__class__, state

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def __sizeof__(self):
        return _size(40)


class datetime(date):
    """A day and a time, perhaps in a zone."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *, fold=0):
        data = _pickled(year, 10, 2, 12)
        if data is not None:
            self = cls._make_date(data[0] * 256 + data[1], data[2] & 127, data[3])
            return _set_clock(self, *_clock_of(data[4:], month), data[2] >> 7)
        _required((year, month, day), ('year', 'month', 'day'))
        year, month, day = _index(year), _index(month), _index(day)
        hour, minute, second = _index(hour), _index(minute), _index(second)
        microsecond, fold = _index(microsecond), _index(fold)
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        return _set_clock(cls._make_date(year, month, day), hour, minute, second, microsecond,
                          tzinfo, fold)

    hour, minute, second, microsecond, tzinfo, fold = _clock_properties

    @classmethod
    def _from_seconds(cls, timestamp, zone, local):
        if isinstance(timestamp, float):
            if not math.isfinite(timestamp):
                raise ValueError('cannot convert float NaN to integer' if timestamp != timestamp
                                 else 'cannot convert float infinity to integer')
            total = _half_even(*(lambda n, d: (n * 10**6, d))(*timestamp.as_integer_ratio()))
        else:
            total = operator.index(timestamp) * 10**6
        seconds, micro = divmod(total, 10**6)
        if abs(seconds) >= 2**63:
            raise OverflowError('timestamp out of range for platform time_t')
        parts = (_time.localtime if local else _time.gmtime)(seconds)
        return cls(*parts[:5], min(parts[5], 59), micro, zone)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """From seconds since 1970, in local time or in a zone."""
        _check_zone(tz)
        self = cls._from_seconds(timestamp, tz, tz is None)
        return self if tz is None else tz.fromutc(self)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """From seconds since 1970, in UTC without saying so."""
        return cls._from_seconds(timestamp, None, False)

    @classmethod
    def now(cls, tz=None):
        """The current time."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """The current time in UTC without saying so."""
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def today(cls):
        """The current local time."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """Of a date and a time."""
        if not isinstance(date, _date):
            raise TypeError('combine() argument 1 must be datetime.date, not '
                            f'{type(date).__name__}')
        if not isinstance(time, _time_class):
            raise TypeError('combine() argument 2 must be datetime.time, not '
                            f'{type(time).__name__}')
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """From '2020-12-31 10:20' and other ISO forms."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            end = _date_end(date_string)
            parts = _parse_date(date_string[:end])
            if len(date_string) > end:
                rest = date_string[end + 1:]
                if rest[:1] == 'T':
                    raise ValueError
                parts = (*parts, *_parse_time(rest))
        except _Reported as error:
            raise ValueError(str(error)) from None
        except ValueError as error:
            if error.args:
                raise
            raise _iso_error(date_string) from None
        return cls(*parts)

    @classmethod
    def strptime(cls, date_string, format, /):
        """From a text and the format it is in."""
        from _datetime_parse import parse
        for i, given in enumerate((date_string, format), 1):
            if not isinstance(given, str):
                raise TypeError(f'strptime() argument {i} must be str, not '
                                f'{type(given).__name__}')
        parts, offset, name = parse(date_string, format)
        zone = None
        if offset is not None:
            delta = timedelta._of(offset)
            zone = timezone(delta, name) if name else timezone(delta)
        return cls(*parts, zone)

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second]
        return _clock_repr(self, parts + [self._microsecond] if self._microsecond else parts)

    def isoformat(self, sep='T', timespec='auto'):
        """'2020-12-31T10:20:30.5+01:00' to the wanted unit."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError('isoformat() argument 1 must be a unicode character, not '
                            f'{type(sep).__name__}')
        text = date.isoformat(self) + sep + _format_time(
            self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _format_offset(offset)

    def __str__(self):
        return self.isoformat(' ')

    def ctime(self):
        """'Thu Dec 31 10:20:30 2020'"""
        return (f'{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month - 1]} {self._day:2d} '
                f'{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}')

    def strftime(self, format):
        """As a format such as '%d.%m.%Y %H:%M' wants it."""
        return _strftime(self, format, self)

    def timetuple(self):
        """As time.localtime() gives it."""
        summer = self.dst()
        return self._as_tuple(-1 if summer is None else int(bool(summer)))

    def _as_tuple(self, summer):
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute,
                                  self._second, self.weekday(), self._day_of_year(), summer))

    def utctimetuple(self):
        """The same in UTC."""
        offset = self.utcoffset()
        return (self if not offset else self.replace(tzinfo=None) - offset)._as_tuple(0)

    def timestamp(self):
        """Seconds since 1970."""
        if self._tzinfo is not None:
            return (self - _epoch).total_seconds()
        return _time.mktime(self._as_tuple(-1)) + self._microsecond / 10**6

    def date(self):
        """The day."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """The time without its zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond,
                           fold=self._fold)

    def timetz(self):
        """The time with its zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond,
                           self._tzinfo, fold=self._fold)

    def utcoffset(self):
        """How far its zone is east of UTC, or None."""
        if self._tzinfo is None:
            return None
        return _check_offset('utcoffset', self._tzinfo.utcoffset(self))

    def tzname(self):
        """The name of its zone, or None."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        """What summer time adds, or None."""
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(self))

    def _local_zone(self):
        seconds = _time.mktime(self._as_tuple(-1))
        there = _time.localtime(seconds)
        return timezone(timedelta(seconds=there.tm_gmtoff), there.tm_zone)

    def astimezone(self, tz=None):
        """The same moment in another zone (the local one)."""
        if tz is None:
            tz = (self if self._tzinfo is None else
                  self.astimezone(timezone.utc).replace(tzinfo=None))._local_zone()
        if not isinstance(tz, tzinfo):
            raise TypeError('tzinfo argument must be None or of a tzinfo subclass, not type '
                            f"'{type(tz).__name__}'")
        mine = self._tzinfo
        if mine is tz:
            return self
        offset = self._local_zone().utcoffset(None) if mine is None else self.utcoffset()
        return tz.fromutc((self.replace(tzinfo=None) - offset).replace(tzinfo=tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        """The same with some parts changed."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day,
                          self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def _microseconds(self):
        return ((self.toordinal() * 86400 + (self._hour * 60 + self._minute) * 60 +
                 self._second) * 10**6 + self._microsecond)

    def _moved(self, total):
        days, rest = divmod(self._microseconds() + total, _DAY)
        if not 0 < days <= _LAST_DAY:
            raise OverflowError('date value out of range')
        seconds, micro = divmod(rest, 10**6)
        return type(self)(*_from_ordinal(days), seconds // 3600, seconds // 60 % 60, seconds % 60,
                          micro, self._tzinfo)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._moved(other._total())

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._total())
        if not isinstance(other, datetime):
            return NotImplemented
        total = self._microseconds() - other._microseconds()
        if self._tzinfo is not other._tzinfo:
            mine, others = self.utcoffset(), other.utcoffset()
            if (mine is None) != (others is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if mine is not None:
                total -= mine._total() - others._total()
        return timedelta._of(total)

    def _ordered(self, other, holds):
        equality = holds in (operator.eq, operator.ne)
        if not isinstance(other, datetime):
            if isinstance(other, _date) and not equality:
                raise TypeError(f"can't compare {_full_name(self)} to {_full_name(other)}")
            return NotImplemented
        a, b = self._microseconds(), other._microseconds()
        if self._tzinfo is not other._tzinfo:
            mine, others = self.utcoffset(), other.utcoffset()
            if (mine is None) != (others is None):
                if equality:
                    return holds is operator.ne
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            if mine is not None:
                a -= mine._total()
                b -= others._total()
        return holds(a, b)

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
        if offset is None:
            return hash(self._date_bytes() + bytes(_clock_bytes(self)))
        days, rest = divmod(self._microseconds() - offset._total(), _DAY)
        return hash(timedelta(days, 0, rest))

    def __reduce_ex__(self, protocol):
        parts = list(self._date_bytes() + bytes(_clock_bytes(self)))
        parts[2] += 128 * self._fold * (protocol > 3)
        state = (bytes(parts),) if self._tzinfo is None else (bytes(parts), self._tzinfo)
        return self.__class__, state

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def __sizeof__(self):
        return _size(48)


def _full_name(value):
    kind = type(value)
    return f'datetime.{kind.__name__}' if kind.__module__ == 'datetime' else kind.__name__


def _date_end(text):
    """Where the date of a date and time ends."""
    if text[4:5] == '-':
        if text[5:6] == 'W':
            return 10 if text[8:9] == '-' and text[9:10].isdigit() else 8
        return 10
    if text[4:5] == 'W':
        end = 7
        while end < len(text) and text[end].isascii() and text[end].isdigit():
            end += 1
        return 7 if end < 9 and end == 7 else 8
    return 8


class timezone(tzinfo):
    """A zone always so far from UTC."""

    __slots__ = ('_offset', '_name')

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not '
                            f'{type(offset).__name__}')
        if name is not None and not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if name is None and not offset and hasattr(cls, 'utc'):
            return cls.utc
        _check_offset('utcoffset', offset)
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def _check(self, name, dt):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{name}(dt) argument must be a datetime instance or None, not '
                            f'{type(dt).__name__}')

    def utcoffset(self, dt, /):
        """How far the zone is east of UTC."""
        self._check('utcoffset', dt)
        return self._offset

    def tzname(self, dt, /):
        """Its name, or 'UTC+01:00'."""
        self._check('tzname', dt)
        if self._name is not None:
            return self._name
        return 'UTC' + _format_offset(self._offset) if self._offset else 'UTC'

    def dst(self, dt, /):
        """None: there is no summer time."""
        self._check('dst', dt)
        return None

    def fromutc(self, dt, /):
        """A time in UTC as this zone has it."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return f'datetime.timezone({self._offset!r})'
        return f'datetime.timezone({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __reduce__(self):
        return self.__class__, self.__getinitargs__(), None

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __sizeof__(self):
        return _size(32)


_date, _time_class = date, time
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta._of(10**9 * _DAY - 1)
timedelta.resolution = time.resolution = datetime.resolution = timedelta(microseconds=1)
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
time.min, time.max = time(0), time(23, 59, 59, 999999)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
_epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
for _kind in (date, time, datetime, timedelta, timezone, tzinfo, IsoCalendarDate):
    _name_type(_kind)
del _kind
