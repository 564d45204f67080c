# __str__ = int.__repr__: a wrapper under another name than its own.
class A(int):
    pass
A.__str__ = int.__repr__
print(A(5))
class B:
    pass
B.__str__ = object.__repr__
str(B())
class C(int):
    __str__ = int.__repr__
print(C(3))


class Meta(type):
    def __setattr__(cls, name, value):
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        super().__delattr__(name)


class D(metaclass=Meta):
    pass


D.x = 1
print(D.x)
del D.x
print(hasattr(D, 'x'))
try:
    object.__setattr__(D, 'x', 1)
except TypeError as error:
    print(error)
