# calendar: months as text and lists, first weekdays, leap years, iteration, names, errors.
import calendar
from calendar import Calendar, TextCalendar
from datetime import date

print(calendar.month(2024, 2))
print(TextCalendar(calendar.SUNDAY).formatmonth(2023, 10, w=3, l=1))
print(TextCalendar(6).formatweekheader(3), TextCalendar().formatweek([(0, 5), (3, 6)], 2), sep='|')
print(calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(1990, 2025),
      calendar.weekday(2024, 1, 1))
print(calendar.monthrange(2023, 2), calendar.monthcalendar(2023, 2), calendar.firstweekday())
print(list(Calendar().itermonthdays(2024, 9))[:10], list(Calendar(6).iterweekdays()))
print(list(Calendar().itermonthdays2(2024, 9))[5:9], list(Calendar().itermonthdays3(2024, 9))[:2],
      list(Calendar().itermonthdays4(2024, 9))[-1])
print(next(Calendar().itermonthdates(2024, 9)), Calendar(3).monthdatescalendar(2021, 2)[0][0],
      Calendar().monthdays2calendar(2021, 2)[0])
print(len(Calendar().yeardayscalendar(2024, 4)), Calendar().yeardatescalendar(2024)[0][0][0][0])
print(list(calendar.day_name), list(calendar.day_abbr), calendar.month_name[1:3],
      list(calendar.month_abbr)[0] == '', len(calendar.month_name))
print(calendar.MONDAY, calendar.SUNDAY, calendar.January, calendar.timegm((1970, 1, 2, 0, 0, 1)))
calendar.setfirstweekday(calendar.SATURDAY)
print(calendar.firstweekday(), calendar.weekheader(2), calendar.monthcalendar(2024, 6)[0])
calendar.setfirstweekday(0)
print(calendar.calendar(2023, w=2, l=1, c=3, m=4).splitlines()[2:5])
fridays = [str(date(2023, month, 13)) for month in range(1, 13) if calendar.weekday(2023, month,
              13) == calendar.FRIDAY]
print(fridays,
      [sum(1 for week in calendar.monthcalendar(2024, m) if week[4]) for m in range(1,
                                                                                             13)])
for wrong in (lambda: calendar.monthrange(2024, 13), lambda: calendar.month(2024, 0),
              lambda: calendar.setfirstweekday(7),
              lambda: calendar.weekday(2023, 2, 30), lambda: calendar.month_name[13],
              lambda: list(Calendar().itermonthdays(1, 0))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
