# Subclasses of super, super objects kept in classes, and what can be read of them.
class Told(super):
    def __init__(self, *arguments):
        print('made with', [getattr(a, '__name__', type(a).__name__) for a in arguments])
        super().__init__(*arguments)


class A:
    def speak(self):
        return 'A'

    @classmethod
    def make(cls):
        return 'A.make ' + cls.__name__


class B(A):
    def speak(self):
        return 'B' + Told(B, self).speak()

    @classmethod
    def make(cls):
        return 'B.make ' + Told(B, cls).make()


class C(B):
    def speak(self):
        return 'C' + self.parent.speak()

    def kind(self):
        return type(self.parent).__name__


C.parent = Told(C)

print(C().speak(), C().kind(), C.make())
print(type(C.__dict__['parent']).__name__, C.parent is C.__dict__['parent'])


class D(B):
    def speak(self):
        return 'D' + self.up.speak()


D.up = super(D)
print(D().speak(), type(D().up), D().up)

bound = super(B, B())
print(bound.__thisclass__, type(bound.__self__), bound.__self_class__, bound.__class__)
unbound = super(B)
print(unbound.__thisclass__, unbound.__self__, unbound.__self_class__, unbound)
of_class = super(B, C)
print(of_class.make(), of_class.speak.__qualname__, of_class.__self__)


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: bound.missing)
show(lambda: unbound.speak)
show(lambda: super(B, A()))
show(lambda: super(B, A))
show(lambda: super(5, A))
show(lambda: super(B, B(), 3))
show(lambda: super(type=B))
show(lambda: super())
show(lambda: setattr(bound, 'x', 1))
show(lambda: setattr(Told(B, B()), 'x', 1))
show(lambda: unbound.__get__(B()).speak())
show(lambda: unbound.__get__(A()))
show(lambda: unbound.__get__(None, B) is unbound)
