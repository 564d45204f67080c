# What may stand behind except*, and exceptions raised while it is found out.
def attempt(what, exception):
    try:
        try:
            raise exception
        except* what() as group:
            print("caught", repr(group))
    except BaseException as error:
        print(type(error).__name__ + ":", error, "| context", repr(error.__context__))


attempt(lambda: ExceptionGroup, ValueError(1))
attempt(lambda: BaseExceptionGroup, ValueError(1))
attempt(lambda: (ValueError, ExceptionGroup), ValueError(1))
attempt(lambda: (), ValueError(1))
attempt(lambda: int, ValueError(1))
attempt(lambda: 5, ExceptionGroup("g", [ValueError(1)]))
attempt(lambda: (ValueError, "text"), ValueError(1))
attempt(lambda: BaseException, ValueError(1))
attempt(lambda: BaseException, ExceptionGroup("g", [ValueError(1)]))
attempt(lambda: 1 / 0, ValueError(1))
attempt(lambda: (KeyError, (IndexError, ValueError)), ValueError(1))


class Own(ExceptionGroup):
    pass


attempt(lambda: Own, ValueError(1))
attempt(lambda: ValueError, Own("own", [ValueError(1), TypeError(2)]))


class Derives(ExceptionGroup):
    def __new__(cls, message, exceptions, code=0):
        made = super().__new__(cls, message, exceptions)
        made.code = code
        return made

    def derive(self, exceptions):
        print("derive", exceptions)
        return Derives(self.message, exceptions, self.code)


attempt(lambda: ValueError, Derives("d", [ValueError(1), TypeError(2), Derives("e", [ValueError(3)], 5)], 7))


class BadDerive(ExceptionGroup):
    def derive(self, exceptions):
        return ValueError("no group")


attempt(lambda: ValueError, BadDerive("d", [ValueError(1), TypeError(2)]))


class RaisingDerive(ExceptionGroup):
    def derive(self, exceptions):
        raise ArithmeticError("derive")


attempt(lambda: ValueError, RaisingDerive("d", [ValueError(1), TypeError(2)]))
attempt(lambda: ValueError, RaisingDerive("d", [ValueError(1)]))


class OwnSplit(ExceptionGroup):
    def split(self, condition):
        print("split by", condition)
        return super().split(condition)


attempt(lambda: ValueError, OwnSplit("s", [ValueError(1), TypeError(2)]))


class Meta(type):
    def __subclasscheck__(cls, other):
        print("never asked")
        return True


class Odd(Exception, metaclass=Meta):
    pass


attempt(lambda: Odd, ValueError(1))
