add = lambda a, b=10: a + b
print(add(1), add(1, 2), add(b=3, a=4))
print((lambda *args, **kw: (args, kw))(1, 2, x=3))
print((lambda: None)())
print(sorted(["pear", "fig", "apple"], key=lambda w: len(w)))
print(list(map(lambda n: n ** 2, range(5))))
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
print(add.__name__)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
print((lambda x: "even" if x % 2 == 0 else "odd")(3))
