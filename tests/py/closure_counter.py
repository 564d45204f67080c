def make_counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


a = make_counter()
b = make_counter(10)
print(a(), a(), b(), a(5), b(-1))
print(a.__closure__[0].cell_contents, a.__code__.co_freevars)
print(make_counter.__code__.co_cellvars)
