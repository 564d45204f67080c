# A tuple grows from whatever __length_hint__ says, 0 included.
class H:
    def __init__(self, hint): self.hint = hint
    def __iter__(self): return iter([1,2,3])
    def __length_hint__(self): return self.hint
for hint in 0, 1, 2, 3, 10, NotImplemented:
    x = H(hint)
    print(tuple(x), (*x,), (lambda *a: a)(*x), [*x], list(x))
