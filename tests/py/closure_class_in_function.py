def make(name, bonus):
    class Made:
        kind = name

        def score(self, points):
            return points + bonus

        def __repr__(self):
            return f"<{name}>"

    return Made


A = make("A", 1)
B = make("B", 100)
print(A().score(5), B().score(5), A.kind, B.kind, A(), A is B)
print(A.__qualname__, A.__name__)
