functions = []
for i in range(3):
    def f():
        return i
    functions.append(f)
print([f() for f in functions])
i = 10
print([f() for f in functions])


def make():
    result = []
    for n in range(3):
        def g():
            return n
        result.append(g)
    return result


print([g() for g in make()])


def fixed():
    return [(lambda n: lambda: n)(n) for n in range(3)]


print([g() for g in fixed()])


def later():
    def use():
        return value

    value = "assigned after"
    return use()


print(later())
