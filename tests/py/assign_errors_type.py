def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, error)


def of_tuple():
    (1, 2)[0] = 3


def of_text():
    "abc"[0] = "x"


def of_range():
    range(3)[0] = 1


def of_number():
    x = 5
    x[0] = 1


def of_function():
    of_number[0] = 1


def list_range():
    [1, 2][2] = 0


def list_text():
    [1, 2]["0"] = 0


def attribute_of_int():
    x = 5
    x.name = "five"


def attribute_of_list():
    [].size = 3


def attribute_of_none():
    None.x = 1


for f in (
    of_tuple, of_text, of_range, of_number, of_function,
    list_range, list_text, attribute_of_int, attribute_of_list, attribute_of_none,
):
    attempt(f)
