class Thing:
    pass


text = repr(Thing())
print(text.startswith("<__main__.Thing object at 0x"), text.endswith(">"))
print(Thing, int, type, [int, Thing], Exception, range)
print(repr(len), print, [].append.__name__, str.upper, int.__add__)
print(Thing.__init__)


class Outer:
    class Inner:
        pass


print(Outer.Inner)
print(repr(object)[:8], NotImplemented, Ellipsis, None)
