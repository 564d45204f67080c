def make():
    class Local(Exception):
        pass

    return Local


class Outer:
    class Inner(Exception):
        pass


try:
    raise make()("x")
except Exception as error:
    print(type(error).__qualname__)
raise Outer.Inner("y")
