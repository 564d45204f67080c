# A calendar by arithmetic: weekdays, leap years, Easter, month pages, day numbers, checked against datetime.
from datetime import date, timedelta
from functools import total_ordering
from textwrap import indent

MONTHS = "January February March April May June July August September October November December".split()


def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_days(year, month):
    return 29 if month == 2 and leap(year) else 30 - (month == 2) * 2 + (month + month // 8) % 2


@total_ordering
class Day:
    def __init__(self, year, month, day):
        if not 1 <= month <= 12:
            raise ValueError(f"no month {month}")
        if not 1 <= day <= month_days(year, month):
            raise ValueError(f"{MONTHS[month - 1]} {year} has no {day}")
        self.year, self.month, self.day = year, month, day

    @property
    def number(self):
        """Days since the first of January of the year 1, which is 1."""
        y = self.year - 1
        return (365 * y + y // 4 - y // 100 + y // 400 + self.day
                + sum(month_days(self.year, m) for m in range(1, self.month)))

    @classmethod
    def numbered(cls, n):
        year = n // 366 + 1
        while cls(year + 1, 1, 1).number <= n:
            year += 1
        rest, month = n - cls(year, 1, 1).number + 1, 1
        while rest > month_days(year, month):
            rest -= month_days(year, month)
            month += 1
        return cls(year, month, rest)

    def __add__(self, days):
        return self.numbered(self.number + days)

    def __sub__(self, other):
        return self.number - other.number if isinstance(other, Day) else self + -other

    def __eq__(self, other):
        return self.number == other.number

    def __lt__(self, other):
        return self.number < other.number

    def __format__(self, spec):
        names = {"Y": f"{self.year:04}", "m": f"{self.month:02}", "d": f"{self.day:02}",
                 "B": MONTHS[self.month - 1], "a": "Sun Mon Tue Wed Thu Fri Sat".split()[self.number % 7]}
        parts = (spec or "%Y-%m-%d").split("%")
        return parts[0] + "".join(names[part[0]] + part[1:] for part in parts[1:])


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114, 31)
    return Day(year, month, day + 1)


def page(year, month):
    first = (Day(year, month, 1).number - 1) % 7
    cells = [""] * first + list(range(1, month_days(year, month) + 1))
    weeks = [" ".join(f"{cell:>2}" for cell in cells[i:i + 7]) for i in range(0, len(cells), 7)]
    return "\n".join([f"{MONTHS[month - 1]} {year}".center(20).rstrip(), "Mo Tu We Th Fr Sa Su", *weeks])


print(page(2024, 2), indent(page(2026, 11), "    "), sep="\n\n")
print([year for year in range(1896, 2013, 4) if not leap(year)], [month_days(2023, m) for m in range(1, 13)])
print([f"{easter(year):%d %B}" for year in (1961, 2000, 2024, 2038)], f"{easter(2025):%a}")
wrong = [n for n in range(1, 800000, 997) if f"{Day.numbered(n)}" != date.fromordinal(n).isoformat()]
print(wrong, f"{Day(1969, 7, 20):%a %d. %B %Y}", date(1969, 7, 20).strftime("%a %d. %B %Y"))
print(Day(2024, 3, 1) - Day(2023, 3, 1), f"{Day(2023, 12, 31) + 60} {Day(2024, 1, 1) - 1}",
      Day(2024, 1, 1) > Day(2023, 12, 31), Day(2024, 2, 29) <= Day(2024, 2, 28))
fridays = [day for month in range(1, 13) if f"{(day := Day(2026, month, 13)):%a}" == "Fri"]
print([f"{day}" for day in fridays], date(2026, 11, 13) - timedelta(weeks=39))
for bad in ((2023, 2, 29), (2024, 13, 1), (1900, 2, 29), (2024, 4, 31), (2024, 4, 0)):
    try:
        print(f"{Day(*bad)}")
    except ValueError as error:
        print(error)
try:
    f"{Day(2024, 1, 1):%H}"
except KeyError as error:
    print("KeyError", error)
