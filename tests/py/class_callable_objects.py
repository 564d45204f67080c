# __call__: on instances, classes and metaclasses; instance attribute not used; chains; callable().
class Adder:
    def __init__(self, amount): self.amount = amount
    def __repr__(self): return "adder"
    def __call__(self, *values, **named): return self.amount + sum(values) + sum(named.values())


class Delegates:
    __call__ = Adder(100)


class StaticCall:
    __call__ = staticmethod(lambda *values: values)


class ClassCall:
    __call__ = classmethod(lambda cls, *values: (cls.__name__, values))


class TypeCall:
    __call__ = int


class PropertyCall:
    @property
    def __call__(self): return lambda *values: ("through property", values)


class NoneCall(Adder):
    __call__ = None


class OnInstance:
    def __init__(self): self.__call__ = lambda: "never"


class Chain:
    def __init__(self): self.words = []
    def __call__(self, word=None): self.words.append(word); return self if word else self.words


class Proxy:
    def __getattr__(self, name): return lambda *a: (name, a)


CASES = {"Adder(1)(2, 3, x=4)": 0, "Delegates()(1)": 0, "StaticCall()(1, 2)": 0,
         "ClassCall()(1)": 0, "TypeCall()('12')": 0,
         "TypeCall()('ff', 16)": 0, "PropertyCall()(5)": 0, "NoneCall(1)(2)": 0,
         "OnInstance()()": 0,
         "OnInstance().__call__()": 0, "Chain()('a')('b')('c')()": 0, "Proxy().run(1)": 0,
         "Proxy()()": 0,
         "Adder.__call__(Adder(1), 5)": 0, "type(Adder(1)).__call__": 0, "Adder(1).__call__(6)": 0,
         "Adder(1).__call__.__call__(6)": 0, "(lambda x: x).__call__.__call__(7)": 0,
         "len.__call__([1])": 0,
         "int.__call__('5')": 0, "type.__call__(int, '6')": 0, "type.__call__(5)": 0,
         "type.__call__()": 0,
         "object.__call__": 0, "Adder()": 0, "Adder(1, 2)": 0, "Adder(amount=3)()": 0,
         "num(6)": 0, "name()": 0,
         "nothing()": 0, "Adder(1)(*5)": 0, "Adder(1)(**5)": 0,
         "Adder(1)(*[1], *[2], **{'a': 3})": 0,
         "Adder(1)(**{1: 2})": 0, "Adder(1)(a=1, **{'a': 2})": 0, "list(map(Adder(10), [1, 2]))": 0,
         "sorted([3, 1, 2], key=Adder(0))": 0, "max([1, 5], key=NoneCall(1))": 0}
num, name, nothing = 5, "a", None
for text in CASES:
    try:
        result = eval(text)
        print(text, "->", result if not callable(result) else "a callable")
    except Exception as error:
        print(text, "->", type(error).__name__, error)
print([callable(x) for x in (Adder(1), Adder, Delegates(), NoneCall(1), OnInstance(), Proxy(),
                             PropertyCall(), len, 5, "a")])
Proxy.__call__ = lambda self: "added later"
print(Proxy()(), callable(Proxy()))
del Proxy.__call__
print(callable(Proxy()))
