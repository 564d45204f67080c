# Methods and special methods added to and taken from living classes; the class dict is a
# read-only view.
class Base: pass
class Child(Base): pass


child = Child()


def attempt(text):
    try:
        exec(text, globals())
    except Exception as error:
        print(text, "->", type(error).__name__, error)


attempt("len(child)")
Base.__len__ = lambda self: 3
print(len(child), bool(child))
Child.__len__ = lambda self: super(Child, self).__len__() + 1
print(len(child))
del Child.__len__
Base.__len__ = lambda self: 0
print(len(child), bool(child))
del Base.__len__
attempt("len(child)")
print(bool(child))
Base.__getattr__ = lambda self, name: "fallback " + name
print(child.anything)
del Base.__getattr__
attempt("child.anything")
Base.__call__ = lambda self, *a: a
print(child(1, 2), callable(child))
Base.__call__ = None
attempt("child(1)")
print(callable(child))
Base.__add__, Base.__radd__ = (lambda s, o: "add"), (lambda s, o: "radd")
print(child + 1, 1 + child, sum([child], 0))
del Base.__add__
attempt("print(child + child)")
attempt("print(child + 1)")
Base.__eq__ = lambda s, o: True
print(child == 5, child != 5, type(hash(child)).__name__, Base.__hash__ is object.__hash__)
Base.__iter__ = lambda s: iter([1, 2])
print(list(child), 2 in child, [*child])
Base.__contains__ = lambda s, x: "yes"
print(5 in child)
Base.__contains__ = None
attempt("5 in child")
Base.__setattr__ = lambda s, n, v: print("set", n, v)
child.x = 5
print(vars(child))
del Base.__setattr__
child.x = 6
print(vars(child))
Base.x = property(lambda s: "from property")
print(child.x)
Base.x = "class value"
print(child.x)
Base.__new__ = lambda cls, *a: 5
print(Child(1), Base())
del Base.__new__
attempt("print(type(Child()).__name__)")
Base.__init__ = lambda s, v: setattr(s, "v", v)
attempt("Child()")
view = Child.__dict__
Child.later = 1
print("later" in view, view["later"], len(view) == len(vars(Child)), type(view).__name__)
for text in ["view['a'] = 1", "del view['later']", "view.clear()", "view.pop('later')",
             "hash(view)", "view.copy()['later']", "view | {'z': 1}", "view |= {}",
             "Child.__dict__ = {}", "del Child.__dict__", "type(view)(5)", "type(view)()",
             "type(view)({})['k']", "type(view)([1])",
             "print(type(view)({'a': 1}) == {'a': 1})",
             "print(type(view)({'a': 1}))", "print(list(reversed(type(view)({'a': 1, 'b': 2}))))",
             "print({'a': 2} | type(view)({'a': 1}))"]:
    attempt(text)
