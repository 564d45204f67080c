def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__ + ":", error)


s = {1}
attempt(lambda: s.remove(2))
attempt(lambda: s.remove("a"))
attempt(lambda: set().pop())
attempt(lambda: s.add([]))
attempt(lambda: {[]})
attempt(lambda: {{1}})
attempt(lambda: {1: 2} | {1})
attempt(lambda: s | [1])
attempt(lambda: s - 5)
attempt(lambda: s + {2})
attempt(lambda: s[0])
attempt(lambda: s < [1])
attempt(lambda: s.union(5))
attempt(lambda: hash(s))
attempt(lambda: set(1, 2))
attempt(lambda: set(5))
attempt(lambda: frozenset([1]).add(2))
attempt(lambda: [] in s)
attempt(lambda: {1} in {frozenset([1])})
attempt(lambda: s.add())
attempt(lambda: s.x)
attempt(lambda: next(s))
attempt(lambda: s.__ior__([1]))
attempt(lambda: s.update(5))
