def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: range())
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(1.0))
attempt(lambda: range("5"))
attempt(lambda: range(None))
attempt(lambda: range(0, 5, 0))
attempt(lambda: range(5)[5])
attempt(lambda: range(5)[-6])
attempt(lambda: range(5)["a"])
attempt(lambda: range(5).index(9))
attempt(lambda: range(5).index("a"))
attempt(lambda: range(5) + range(3))
attempt(lambda: range(5) < range(3))
attempt(lambda: range(5).append(1))
attempt(lambda: range(stop=5))
attempt(lambda: range(5).__setitem__(0, 1))
attempt(lambda: setattr(range(5), "start", 1))
attempt(lambda: len(range(10 ** 20)))
attempt(lambda: next(range(3)))
