# __set_name__: order, late assignment, errors inside it, objects in several classes, not on
# instances.
class Named:
    log = []

    def __set_name__(self, owner, name):
        Named.log.append((owner.__name__, name))


shared = Named()


class First:
    b = Named()
    a = Named()
    b2 = b
    shared = shared
    inside_list = [Named()]
    class Nested:
        deep = Named()


class Second:
    shared = shared
    __private = Named()
    del_me = Named()
    del del_me


print(Named.log)
Named.log.clear()
First.late = Named()
First().instance = Named()
print(Named.log)
made = type("Made", (), {"x": Named(), "y": 5, "z": Named()})
print(Named.log)
Named.log.clear()


class Meta(type):
    def __new__(mcls, name, bases, namespace):
        namespace["added"] = Named()
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace):
        print("in __init__:", Named.log)


class WithMeta(metaclass=Meta):
    own = Named()


class Fails:
    def __set_name__(self, owner, name):
        raise ValueError(f"bad name {name}")


class WrongCount:
    def __set_name__(self, owner):
        pass


class NotCallable:
    __set_name__ = 5


class OnInstance:
    def __init__(self):
        self.__set_name__ = lambda *a: print("never called")


class Uses:
    on_instance = OnInstance()


for kind in (Fails, WrongCount, NotCallable):
    try:
        type("Owner", (), {"member": kind()})
    except Exception as error:
        print(type(error).__name__, error, "|", type(error.__cause__).__name__, error.__cause__)


class Changing:
    def __set_name__(self, owner, name):
        setattr(owner, name + "_twin", name)
        delattr(owner, name)


class Changed:
    one = Changing()
    two = Changing()


print(sorted(name for name in vars(Changed) if not name.startswith("__")), Changed.one_twin)
