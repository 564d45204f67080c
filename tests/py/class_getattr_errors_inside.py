# An error inside __getattribute__, a property or a descriptor: which ones fall through to
# __getattr__.
class Faulty:
    @property
    def attribute_error(self):
        return self.hidden_name

    @property
    def key_error(self):
        return {}["key"]

    @property
    def stop(self):
        raise StopIteration("stopped")

    def __getattr__(self, name):
        print("fallback for", name)
        if name == "hidden_name":
            raise AttributeError(f"no {name} here")
        return "from fallback"


faulty = Faulty()
for name in ("attribute_error", "key_error", "stop", "anything"):
    try:
        print(name, getattr(faulty, name, "default"))
    except Exception as error:
        print(name, type(error).__name__, error)


class Plain:
    @property
    def broken(self):
        return self.nothing

    class Get:
        def __get__(self, instance, owner):
            raise AttributeError("descriptor says no")

        def __set__(self, instance, value):
            raise AttributeError(f"cannot take {value!r}")

        def __delete__(self, instance):
            raise KeyError("delete")

    get = Get()


plain = Plain()
for call in (lambda: plain.broken, lambda: plain.get, lambda: Plain.get,
             lambda: setattr(plain, "get", 1),
             lambda: delattr(plain, "get"), lambda: setattr(plain, "broken", 1),
             lambda: delattr(plain, "broken"),
             lambda: delattr(plain, "never"), lambda: setattr(plain, 5, 1),
             lambda: getattr(plain, None),
             lambda: hasattr(plain, 1.5), lambda: delattr(plain, b"x"), lambda: plain.brokn):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(hasattr(plain, "broken"), hasattr(plain, "get"), getattr(plain, "broken", 7))


class Recursive:
    def __getattr__(self, name):
        return self.other


try:
    Recursive().start
except RecursionError as error:
    print(str(error)[:32])
