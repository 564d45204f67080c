class Tag:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        return f"{self.name}+{other}"

    def __radd__(self, other):
        return f"{other}+r{self.name}"

    def __rsub__(self, other):
        return f"{other}-r{self.name}"

    def __rtruediv__(self, other):
        return "div"

    def __rfloordiv__(self, other):
        return "floordiv"

    def __rmod__(self, other):
        return "mod"

    def __rpow__(self, other):
        return "pow"

    def __rlshift__(self, other):
        return "lshift"

    def __rand__(self, other):
        return "and"

    def __str__(self):
        return "T" + self.name


class Special(Tag):
    def __radd__(self, other):
        return "special first"


t, s = Tag("t"), Special("s")
print(t + 1, 1 + t, 5 - t, 1 / t, 1 // t, 1 % t, 2 ** t, 1 << t, 1 & t)
print(t + t, t + s, s + t)
print("text" + t, [1] + t)
print(sum([Tag("a"), Tag("b")]))
