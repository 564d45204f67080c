# An uncaught AttributeError that __getattr__ raises, with name and suggestion taken from the class.
class Settings:
    defaults = {"width": 80, "height": 24}
    colour = "blue"

    def __init__(self, **values):
        self.values = values

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        for source in (self.values, self.defaults):
            if name in source:
                return source[name]
        raise AttributeError(f"{type(self).__name__!r} has no setting {name!r}",
                             name=name, obj=self)

    def area(self):
        return self.width * self.height


settings = Settings(width=100)
print(settings.width, settings.height, settings.area(), hasattr(settings, "depth"))
print(getattr(settings, "depth", "none"), settings.colour)
try:
    settings.colours
except AttributeError as error:
    print(error, error.name, error.obj is settings)
settings.area = lambda: settings.heigth
print(settings.colour)
print(settings.area() + settings.colr)
