it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(iter("")  , None))
print(iter(it) is it, [type(iter(x)).__name__ for x in ([], (), "", {}, set(), range(1), b"", {}.values(), {}.items(), enumerate([]))])
values = [3, 2, 1, 0, 9]
print(list(iter(values.pop, 3)), values)
for action in (lambda: next(iter([])), lambda: next([]), lambda: iter(5), lambda: next(), lambda: iter(5, 5)):
    try:
        print(action())
    except (TypeError, StopIteration) as error:
        print(type(error).__name__, error)
a = [1, 2, 3]
it = iter(a)
next(it)
a.append(4)
print(list(it))
a.append(5)
print(list(it))
