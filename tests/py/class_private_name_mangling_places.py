# Private name mangling: every kind of statement in a class body that binds or reads a __name.
_Plain__global = "module level"
_Lead__x = "for _Lead"


class Plain:
    __value = 1
    __a, (__b, *__c) = 2, (3, 4, 5)
    __annotated: int = 6
    for __loop in range(2): pass
    __ends__ = 7
    ___three = 8
    __four_ = 9

    def __method(self, __parameter=10, *__rest, **__named):
        __local = __parameter
        def inner(): return __local + self.__value
        return inner(), sorted(locals())

    def call(self): return self.__method(), Plain.__method.__name__
    def keyword(self): return self.__method(_Plain__parameter=20)[0]
    def bad_keyword(self): return self.__method(__parameter=20)
    def reads_global(self): return __global
    def writes_global(self):
        global __made
        __made = "made"
    def string(self): return getattr(self, "__value", "not mangled in text"), hasattr(self,
            "_Plain__value")
    def imports(self):
        import math as __math
        return sorted(locals()), __math.floor(2.5)
    def handles(self):
        try: 1 / 0
        except ZeroDivisionError as __error: return [k for k in locals()]
    def comprehension(self): return [__i for __i in range(2)], (lambda __q: __q)(3), {__k: 1 for __k in "a"}
    def attribute(self, other): other.__attr = 5; other.x.__deep = 6; del other.__attr; return sorted(vars(other)), vars(other.x)
    class __Inner:
        __value = 11
        def get(self): return self.__value
    def inner(self): return self.__Inner.__name__, self.__Inner().get(), sorted(n for n in vars(self.__Inner) if "value" in n)
    def matches(self, subject):
        match subject:
            case {"k": __captured}: return sorted(locals())
    def deletes(self): __x = 1; del __x; return sorted(locals())


class Holder: pass


p, h = Plain(), Holder()
h.x = Holder()
for call in (p.call, p.keyword, p.bad_keyword, p.reads_global, p.writes_global, p.string,
             p.imports, p.handles, p.comprehension,
             lambda: p.attribute(h), p.inner, lambda: p.matches({"k": 1}), p.deletes,
             lambda: p.__value):
    try:
        print(call())
    except (TypeError, AttributeError, NameError) as error:
        print(type(error).__name__, error)
print(sorted(n for n in vars(Plain) if "Plain" in n),
      [n for n in vars(Plain) if n in ("__ends__", "___three", "__four_")])
print(Plain.__annotations__, sorted(n for n in globals() if "made" in n))


class _Lead:
    def get(self): return __x
class __Two:
    __y = 1
class ___: __z = 2
class _1: __w = 3


print(_Lead().get(), [n for kind in (globals()["__Two"], ___,
                                     _1) for n in vars(kind) if n[-1] in "yzw"])
