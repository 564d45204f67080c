"""Objects that cannot be copied say which kind of copy was asked for."""
import copy


class Sealed:
    __reduce_ex__ = None
    __reduce__ = None


class Refusing:
    def __reduce_ex__(self, protocol):
        raise TypeError(f"not by protocol {protocol}")


for copier in (copy.copy, copy.deepcopy):
    for what in (Sealed(), Refusing(), (i for i in ()), memoryview(b"a")):
        try:
            print(copier(what))
        except (TypeError, copy.Error) as error:
            print(type(error).__name__, error)
