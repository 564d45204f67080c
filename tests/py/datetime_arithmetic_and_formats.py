"""datetime: arithmetic, comparison, formats both ways, ISO texts, time zones, ends of months, errors."""
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta, timezone, tzinfo

d = date(2024, 2, 29)
print(d, repr(d), d.isoformat(), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.timetuple(), d.ctime(), d.strftime('%d/%m/%y %A %B %j %U %W %a %b %%'))
print(d + timedelta(days=1), d - timedelta(weeks=1), d - date(2023, 2, 28), d.replace(day=1), (d.replace(day=1) - timedelta(1)), d < date(2024, 3, 1), max(d, date.min), date.max, date.resolution)
for text in ('2024-02-29', '20240229', '2024-W09-4', '2024W094', '2024-W09', '2023-02-29', '2024-2-9', '24-02-29', '2024-02-29T00:00', '', 'x'):
    try:
        print(repr(text), date.fromisoformat(text))
    except ValueError as error:
        print(repr(text), error)
t = timedelta(days=-1, hours=5, minutes=30, microseconds=7)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), -t, abs(t), t * 2, t / 2, t // 2, t // timedelta(hours=1), t % timedelta(hours=1), divmod(t, timedelta(hours=7)), t / timedelta(minutes=1), bool(timedelta()), timedelta(1) == timedelta(hours=24), timedelta.max, timedelta.min, timedelta.resolution)
print(timedelta(weeks=1.5), timedelta(milliseconds=1.5), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(days=0.1), timedelta(1, 2, 3) * 1.5, 3 * timedelta(1), sum([timedelta(1), timedelta(2)], timedelta()))
dt = datetime(2024, 1, 31, 23, 59, 58, 999999)
print(dt, repr(dt), dt.date(), dt.time(), dt + timedelta(microseconds=1, seconds=1), dt.isoformat(' '), dt.isoformat(timespec='minutes'), dt.isoformat('_', 'milliseconds'), dt.replace(month=3), dt - datetime(2023, 12, 25), dt.timetuple()[:6], dt.toordinal())
print(dt.strftime('%Y-%m-%d %H:%M:%S.%f %I:%M %p %y %e' if False else '%Y-%m-%d %H:%M:%S.%f %I:%M %p %y'), f'{dt:%d.%m.%Y}', format(dt, ''), f'{d:%b %d}', f'{time(5, 6):%H-%M}')
for text, form in (('2024-01-31 10:20', '%Y-%m-%d %H:%M'), ('31 January 2024', '%d %B %Y'), ('Jan 5 24 3:07PM', '%b %d %y %I:%M%p'), ('12:30:15.5', '%H:%M:%S.%f'), ('2024-366', '%Y-%j'), ('2024-13-01', '%Y-%m-%d'), ('2024-02-30', '%Y-%m-%d'), ('x', '%Y'), ('2024 ', '%Y'), ('2024x', '%Yy'), ('+0530', '%z'), ('2024-01-01T00:00:00Z', '%Y-%m-%dT%H:%M:%S%z'), ('Monday 3', '%A %w'), ('5', '%q')):
    try:
        print(text, repr(datetime.strptime(text, form)))
    except ValueError as error:
        print(text, '->', error)
for text in ('2024-01-31', '2024-01-31T10:20', '2024-01-31 10:20:30.123', '2024-01-31T10:20:30+05:30', '20240131T102030Z', '2024-01-31T25:00', '2024-01-31T10:20:30.1234567', '2024-01-31T10-20', '2024-01-31T'):
    try:
        print(text, repr(datetime.fromisoformat(text)))
    except ValueError as error:
        print(text, '->', error)
east, utc = timezone(timedelta(hours=5, minutes=30), 'IST'), timezone.utc
aware = datetime(2024, 6, 1, 12, tzinfo=east)
print(aware, repr(aware), aware.astimezone(utc), aware.utcoffset(), aware.tzname(), aware.timestamp(), aware == datetime(2024, 6, 1, 6, 30, tzinfo=utc), aware - datetime(2024, 6, 1, tzinfo=utc), aware.strftime('%z %Z'), utc, repr(east), timezone(timedelta(hours=-3)), timezone(timedelta(seconds=90)), aware.timetz(), aware.utctimetuple()[:5], datetime.fromtimestamp(0, utc), datetime.fromtimestamp(1.5, east), datetime.utcfromtimestamp(86400))


class Fixed(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def dst(self, dt): return timedelta(hours=1)
    def tzname(self, dt): return 'FIX'


print(datetime(2024, 1, 1, tzinfo=Fixed()), datetime(2024, 1, 1, tzinfo=Fixed()).dst(), datetime(2024, 1, 1, tzinfo=Fixed()).astimezone(utc), time(1, 2, tzinfo=Fixed()).isoformat())
for bad in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(10000, 1, 1), lambda: date(2024, 13, 1), lambda: date('2024', 1, 1), lambda: date(2024, 1), lambda: datetime(2024, 1, 1, 24), lambda: time(12, 60), lambda: date.max + timedelta(1), lambda: timedelta(days=10**10), lambda: d + 1, lambda: aware - dt, lambda: aware < dt, lambda: d < dt, lambda: timezone(timedelta(days=1)), lambda: timezone(5), lambda: d.replace(day=31), lambda: timedelta(1) / 0, lambda: timedelta('1'), lambda: datetime.fromisoformat(3), lambda: dt.isoformat(timespec='days'), lambda: timedelta(1) < 3, lambda: {timedelta(1): 1}[timedelta(hours=24)], lambda: d == 3, lambda: dt == aware):
    try:
        print(bad())
    except (TypeError, ValueError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
print(datetime.combine(d, time(7, 8), utc), time(23, 59) < time(23, 59, 1), time.fromisoformat('04:05:06.007'), bool(time(0)), time.max, repr(time(1, 2, 3, 4, fold=1)), hash(date(2024, 1, 1)) == hash(date(2024, 1, 1)), MINYEAR, MAXYEAR, datetime.min, date.fromisocalendar(2024, 1, 1), sorted([dt, datetime.min, dt.replace(year=1999)])[1].year)
