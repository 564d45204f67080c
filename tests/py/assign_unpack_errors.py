def attempt(function):
    try:
        function()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def too_many():
    a, b = 1, 2, 3


def too_few():
    a, b, c = 1, 2


def star_too_few():
    a, b, *c, d = 1, 2


def not_iterable():
    a, b = 5


def none():
    a, *b = None


def text():
    a, b, c = "abcd"


for f in (too_many, too_few, star_too_few, not_iterable, none, text):
    attempt(f)
