class Date:
    fmt = "-"

    def __init__(self, y, m, d):
        self.parts = y, m, d

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split(cls.fmt)))

    @staticmethod
    def leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def __str__(self):
        return "%04d/%02d/%02d" % self.parts


class Dotted(Date):
    fmt = "."


print(Date.parse("2024-02-29"), Dotted.parse("1.2.3"), type(Dotted.parse("1.2.3")).__name__)
print(Date.leap(2000), Date(1, 2, 3).leap(1900), [y for y in range(1996, 2010) if Date.leap(y)])
print(Date.parse("1-2-3").parse("4-5-6"))


class Counter:
    total = 0

    @classmethod
    def bump(cls):
        cls.total += 1


class Sub(Counter):
    pass


Counter.bump()
Sub.bump()
Sub.bump()
print(Counter.total, Sub.total)
