def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__ + ":", error)


a = [1, 2, 3, 4]


def assign(key, value):
    a[key] = value
    return a


attempt(lambda: a[::0])
attempt(lambda: "abc"[::0])
attempt(lambda: a["a":])
attempt(lambda: a[1.0:])
attempt(lambda: assign(slice(None, None, 2), [1]))
attempt(lambda: assign(slice(None, None, 2), [1, 2, 3]))
attempt(lambda: assign(slice(1, 2), 5))
attempt(lambda: assign(slice(None, None, 2), 5))
attempt(lambda: assign(slice(None, None, 0), []))
attempt(lambda: {}[1:2])
attempt(lambda: (1, 2)["x":"y"])
attempt(lambda: slice())
attempt(lambda: slice(1, 2, 3, 4))
attempt(lambda: slice(1, 2).start)
attempt(lambda: hash(slice(1, 2)))
attempt(lambda: {1, 2}[0:1])
