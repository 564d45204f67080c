class Body:
    print("the body runs at once")
    x = 1
    y = x + 1
    for i in range(3):
        y += i
    if y > 3:
        def method(self):
            return "defined"
    squares = {n: n * n for n in range(3)}
    del i


print(Body.x, Body.y, Body().method(), Body.squares, hasattr(Body, "i"))
x = "global"


class Scope:
    x = "class"

    def read(self):
        return x

    def read_class(self):
        return self.x


print(Scope().read(), Scope().read_class())


class Outer:
    class Inner:
        value = 5

        def get(self):
            return self.value


print(Outer.Inner().get(), Outer.Inner.__qualname__, Outer().Inner.value)
print([n for n in Body.__dict__ if not n.startswith("_")])
