# datetime: differences, ends of months, weeks, parsing and formatting, zones, comparisons, errors.
import datetime as dt
from datetime import date, datetime, time, timedelta, timezone

leap, day = date(2024, 2, 29), timedelta(days=1)
print(leap + day, leap - day * 60, leap.replace(year=2028), (date(2025, 1, 1) - leap).days,
      leap.weekday(), leap.isoweekday())
print(leap.isocalendar(), leap.isocalendar().week, date.fromisocalendar(2020, 53, 7),
      leap.timetuple().tm_yday, leap.toordinal(), date.fromordinal(738945))
print(date.fromisoformat('2024-12-31'), date.fromisoformat('20241231'),
      date.fromisoformat('2024-W01-1'), leap.ctime(), date.min, date.max)
span = timedelta(weeks=1, days=2, hours=3, minutes=4, seconds=5, milliseconds=6, microseconds=7)
print(span, repr(span), span.days, span.seconds, span.microseconds, span.total_seconds(), -span,
      abs(-span), timedelta(hours=-1))
print(span // day, span % day, span / day, divmod(span, timedelta(hours=5)), span * 2, span / 3,
      span // 7, 1.5 * day, timedelta(0.5), bool(timedelta()))
print(timedelta.max, timedelta.min, timedelta.resolution, timedelta(days=1) == timedelta(hours=24),
      sorted([span, day, -day]), str(timedelta(days=-1, seconds=1)))
moment = datetime(2023, 11, 5, 14, 30, 15, 250)
print(moment, repr(moment), moment.date(), moment.time(), moment.isoformat(' ', 'minutes'),
      moment.isoformat(timespec='milliseconds'))
print(moment.strftime('%A %d %B %Y %I:%M:%S %p %j %U %w %y %% %f %a %b %H'), f'{moment:%d.%m.%y}',
      format(moment, ''), moment.strftime('%c|%x|%X'))
print(datetime.strptime('5 Nov 2023 02:30 PM', '%d %b %Y %I:%M %p'),
      datetime.strptime('2023-309', '%Y-%j'), datetime.strptime('10:20+0530', '%H:%M%z'))
east, west = timezone(timedelta(hours=5, minutes=30), 'IST'), timezone(timedelta(hours=-8))
meeting = datetime(2024, 3, 1, 9, 0, tzinfo=east)
print(meeting, meeting.astimezone(west), meeting.astimezone(timezone.utc), meeting.utcoffset(),
      meeting.tzname(), west, repr(west), timezone.utc)
print(meeting == meeting.astimezone(west), meeting - datetime(2024, 3, 1, tzinfo=timezone.utc),
      meeting.timestamp(), hash(meeting) == hash(meeting.astimezone(west)))
print(datetime.fromtimestamp(0, timezone.utc),
      datetime.fromisoformat('2024-01-02T03:04:05.678+02:00'),
      datetime.fromisoformat('20240102T0304Z'), datetime.combine(leap, time(5)))
print(time(1, 2, 3), time(23, 59, tzinfo=west), time.fromisoformat('04:23:01.5'),
      time(5) < time(5, 1), repr(time(1, 2, fold=1)), time(9).replace(minute=5), bool(time(0)))
print(moment > datetime(2023, 1, 1), datetime(2024, 1, 1) == date(2024, 1, 1),
      isinstance(moment, date), moment == meeting, dt.MINYEAR, dt.MAXYEAR)


class Birthday(date):
    def age(self, on):
        return on.year - self.year - ((on.month, on.day) < (self.month, self.day))


print(Birthday(2000, 2, 29).age(date(2024, 2, 28)), Birthday(2000, 2, 29).age(leap),
      type(Birthday(2000, 1, 1) + day).__name__)
first = date(2024, 1, 31)
print([(date(first.year, month % 12 + 1, 1) if month < 12 else date(first.year + 1, 1,
                                                                    1)) - day for month in (1, 2,
                                                                                            11,
                                                                                            12)])
for wrong in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(2023, 13, 1),
              lambda: time(24), lambda: datetime(2023, 1, 1, 0, 60), lambda: date.max + day,
              lambda: leap + 1, lambda: leap - 'x', lambda: moment < meeting,
              lambda: moment - meeting, lambda: date.fromisoformat('2024-2-1'),
              lambda: timedelta('1'),
              lambda: datetime.strptime('x', '%Y'), lambda: datetime.strptime('2024 1', '%Y'),
              lambda: timedelta(1) / 0, lambda: timezone(timedelta(days=1)),
              lambda: datetime(2024, 1, 1) < date(2024, 1, 1), lambda: timedelta(10 ** 10),
              lambda: timezone(5), lambda: date('x', 1, 1), lambda: span < 5, lambda: date(2024, 1),
              lambda: time(1) + day, lambda: datetime.fromisoformat('nonsense'),
              lambda: datetime.strptime('2024', '%Q'), lambda: date.fromisocalendar(2021, 53, 1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
