def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__ + ":", error)


t = (1, 2, [3])
attempt(lambda: t[5])
attempt(lambda: t[-4])
attempt(lambda: t["a"])
attempt(lambda: t.append(1))
attempt(lambda: t.sort())
attempt(lambda: t.index(9))
attempt(lambda: t + [1])
attempt(lambda: t + 1)
attempt(lambda: t * t)
attempt(lambda: hash(t))
attempt(lambda: {t: 1})
attempt(lambda: t < [1])
attempt(lambda: (1, "a") < (1, 2))
attempt(lambda: tuple(5))
attempt(lambda: tuple(1, 2))
attempt(lambda: t())
attempt(lambda: t.x)
attempt(lambda: t.__setitem__(0, 1))
attempt(lambda: t.count())
attempt(lambda: tuple(sequence=1))
