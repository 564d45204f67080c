def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, error)


def local():
    x = 1
    del x
    print(x)


def twice():
    x = 1
    del x
    del x


def missing_global():
    global nowhere
    del nowhere


def index():
    del [1, 2][5]


def key():
    del {"a": 1}["b"]


def of_tuple():
    del (1, 2)[0]


def of_text():
    del "abc"[0]


def attribute():
    del object().size


for f in (local, twice, missing_global, index, key, of_tuple, of_text, attribute):
    attempt(f)
