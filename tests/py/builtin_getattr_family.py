class P:
    x = 1

    def m(self):
        return "m"


p = P()
print(getattr(p, "x"), getattr(p, "m")(), getattr(p, "none", 0), hasattr(p, "x"), hasattr(p, "y"))
setattr(p, "y", 2)
print(p.y, vars(p), p.__dict__ is vars(p))
delattr(p, "y")
print(hasattr(p, "y"), callable(p.m), callable(p))
for name in ("x", "m"):
    print(name, callable(getattr(p, name)))
try:
    getattr(p, "gone")
except AttributeError as error:
    print(error)
print(sorted({"x", "y", "m", "gone"} & set(dir(p))), "append" in dir([]), "__len__" in dir(""))
x = 5
print("x" in globals(), globals()["x"], "x" in dir())


def f(a):
    b = 2
    return locals(), sorted(dir())


print(f(1))
try:
    vars(5)
except TypeError as error:
    print(error)
