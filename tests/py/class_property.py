class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        """In Celsius."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleted")
        del self._degrees

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32


c = Celsius(100)
print(c.degrees, c.fahrenheit)
c.degrees = -40
print(c.fahrenheit)
try:
    c.degrees = -300
except ValueError as error:
    print(error)
try:
    c.fahrenheit = 5
except AttributeError as error:
    print(error)
try:
    del c.fahrenheit
except AttributeError as error:
    print(error)
del c.degrees
try:
    c.degrees
except AttributeError as error:
    print(error)
print(Celsius.degrees.__doc__, type(Celsius.degrees).__name__, Celsius.__dict__["fahrenheit"].fget.__name__)
