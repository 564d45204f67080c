# A code object is held by the constants of the code around it and by its functions; the
# syntax tree, which holds other constants while a script runs, does not hold it.
import sys

count = sys.getrefcount


def plain():
    pass


single = lambda: 1
several = [lambda: 1, lambda y=2: y]
print(count(plain.__code__), count(single.__code__), [count(f.__code__) for f in several])


def maker():
    inner = lambda: 1

    class Local:
        def method(self):
            pass

    print(count(inner.__code__), count(Local.method.__code__))
    return [count((lambda: 1).__code__) for _ in (1, 2)]


print(maker())
code = maker.__code__
print(count(code), sum(type(c) is type(code) for c in code.co_consts))
other = type(plain)(plain.__code__, {})
print(count(plain.__code__), other.__code__ is plain.__code__)
compiled = compile('def f(): return 1000\nx = lambda: 1000', 'given', 'exec')
print(count(compiled), [count(c) for c in compiled.co_consts if type(c) is type(code)])
names = {}
exec(compiled, names)
print(count(names['f'].__code__), count(names['x'].__code__))


def both():
    try:
        pass
    finally:
        print((lambda: 5)())


both()
print([type(c).__name__ for c in both.__code__.co_consts])
