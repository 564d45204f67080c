# super() with operators, in-place forms, properties, class methods and in multiple inheritance.
class Log:
    def __init__(self, *items): self.items = list(items)
    def __add__(self, other): return type(self)(*self.items, other)
    def __iadd__(self, other): self.items.append(other); return self
    def __eq__(self, other): return self.items == getattr(other, "items", None)
    def __len__(self): return len(self.items)
    def __getitem__(self, index): return self.items[index]
    def __contains__(self, item): return item in self.items
    def __repr__(self): return f"{type(self).__name__}{self.items}"
    def __call__(self, extra): return [extra, *self.items]
    @property
    def last(self): return self.items[-1]
    @last.setter
    def last(self, value): self.items[-1] = value
    @last.deleter
    def last(self): self.items.pop()
    @classmethod
    def of(cls, text): return cls(*text)
    @staticmethod
    def help(): return "log help"


class Loud(Log):
    def __add__(self, other): return super().__add__(f"{other}!")
    def __iadd__(self, other): return super().__iadd__(f"{other}!!")
    def __len__(self): return super().__len__() + 100
    def __getitem__(self, index): return f"<{super().__getitem__(index)}>"
    def __repr__(self): return "Loud " + super().__repr__()
    def __call__(self, extra): return super().__call__(extra.upper())
    @property
    def last(self): return "last: " + super().last
    @last.setter
    def last(self, value): super(Loud, type(self)).last.fset(self, value + "?")
    @classmethod
    def of(cls, text): return super().of(text.upper())
    @staticmethod
    def help(): return super(Loud, Loud).help() + " louder"
    def tries(self):
        for action in ("super() + 1", "super()[0]", "len(super())", "1 in super()", "super()(1)",
                       "super().nothing", "super().last",
                       "super().__len__()", "super().__class__.__name__", "del super().last",
                       "super().last = 'x'", "list(super())", "-super()"):
            try:
                code = action.replace("super()", "super(Loud, self)")
                if code.startswith("del") or " = " in code: exec(code, globals(),
                        {"self": self}); print(action, "done")
                else: print(action, "->", eval(code, globals(), {"self": self}))
            except (TypeError, AttributeError) as error:
                print(action, "->", type(error).__name__, error)


class Third(Loud):
    __hash__ = None
    def __eq__(self, other): return super().__eq__(other) and "equal"
    __ne__ = lambda self, other: ("ne", super(Third, self).__ne__(other))


l = Loud("a")
print(l + "b", Log("a") + "b", len(l), l[0], l("x"), l.last, Loud.of("xy"), Loud.help(),
      Third("q") + "r")
l += "c"
l.last = "new"
print(l, l.items, Third("a") == Log("a"), Log("a") == Third("a"), Third("a") != Log("b"),
      Third("z") in [Third("z")])
l.tries()
try: del l.last
except AttributeError as error: print(error)
for call in (lambda: super(Loud, Log("a")).last, lambda: super(Loud, Third).of("ab"),
             lambda: super(Log, l).__len__, lambda: super(Third, l), lambda: super(5, l),
             lambda: super(Loud), lambda: super(Loud).last, lambda: super(Loud, l, 5),
             lambda: super(Loud, None).last, lambda: super(type="x")):
    try: result = call(); print(type(result).__name__)
    except (TypeError, AttributeError) as error: print(type(error).__name__, error)
