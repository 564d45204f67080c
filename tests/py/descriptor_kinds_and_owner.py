# Descriptors: __get__ from a class, from super(), by hand; class without one of the methods;
# delegation.
class Trace:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return f"{self.name}:{type(instance).__name__}:{owner.__name__ if owner else None}"


class A:
    attribute = Trace()


class B(A):
    attribute = "hidden"

    def through_super(self):
        return super().attribute

    @classmethod
    def through_class(cls):
        return super().attribute


print(A().attribute, A.attribute, B().through_super(), B.through_class(), B().attribute)
print(vars(A)["attribute"].__get__(1), vars(A)["attribute"].__get__(None, int))
print(super(B, B()).attribute, super(B, B).attribute)


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.slot, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.slot[1:]}: {value!r} is not {self.kind.__name__}")
        setattr(instance, self.slot, value)


class Account:
    owner = Typed(str, "nobody")
    balance = Typed(int, 0)


account = Account()
print(account.owner, account.balance, type(Account.owner).__name__)
account.balance = 10
account.balance += 5
print(account.balance, vars(account))
for call in (lambda: setattr(account, "balance", "x"), lambda: delattr(account, "balance"),
             lambda: (lambda: 1).__get__(None), lambda: (lambda: 1).__get__(None, None),
             lambda: (lambda self: self + 1).__get__(4, int)(),
             lambda: (lambda self: self).__get__(None, int)(9),
             lambda: property().__get__(1), lambda: property(lambda s: s * 2).__get__(4),
             lambda: staticmethod(len).__get__(None)("abc"),
             lambda: classmethod(lambda c: c).__get__(3)().__name__,
             lambda: classmethod(lambda c: c).__get__(None, str)().__name__,
             lambda: str.upper.__get__("a")(),
             lambda: str.upper.__get__(5), lambda: vars(int)["real"].__get__(7),
             lambda: vars(int)["real"].__get__("x"),
             lambda: vars(int)["real"].__set__(7, 1), lambda: vars(type)["__name__"].__get__(int),
             lambda: dict.fromkeys.__get__,
             lambda: vars(dict)["fromkeys"].__get__(None, dict)("ab"),
             lambda: vars(dict)["fromkeys"].__get__(5, int),
             lambda: vars(dict)["fromkeys"].__get__({}, None)("a")):
    try:
        result = call()
        print("bound" if " at 0x" in repr(result) else result)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
