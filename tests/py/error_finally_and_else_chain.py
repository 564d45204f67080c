# Uncaught: each of try, except, else and finally raises in turn; contexts form one chain.
def part(name, kind=ValueError):
    raise kind(name)


def first():
    try:
        part("in try")
    except ValueError:
        part("in handler", KeyError)
    finally:
        part("in finally", IndexError)


def second():
    try:
        print("fine")
    except ValueError:
        print("not for else")
    else:
        part("in else")
    finally:
        try:
            first()
        except IndexError as error:
            error.__context__.__context__.add_note("the oldest of three")
            print(repr(error), repr(error.__context__))
            raise


second()
