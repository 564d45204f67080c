class Single:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            print("create")
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self):
        print("init")


print(Single() is Single())


class Even(int):
    def __new__(cls, n):
        return super().__new__(cls, n * 2)


print(Even(5), Even(5) + 1, type(Even(5)).__name__, isinstance(Even(1), int))


class Other:
    def __new__(cls):
        return "not an Other"

    def __init__(self):
        print("never called")


print(Other())


class Bad:
    def __init__(self):
        return 5


try:
    Bad()
except TypeError as error:
    print(error)
