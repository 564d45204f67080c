class Account:
    def __init__(self):
        self.__balance = 10
        self._internal = 1

    def __secret(self):
        return self.__balance

    def show(self):
        return self.__secret()


a = Account()
print(a.show(), a._internal, a._Account__balance, a._Account__secret())
try:
    a.__balance
except AttributeError as error:
    print(error)
print(sorted(a.__dict__))


class Mapping:
    def __init__(self, iterable):
        self.items_list = []
        self.__update(iterable)

    def update(self, iterable):
        for item in iterable:
            self.items_list.append(item)

    __update = update


class MappingSubclass(Mapping):
    def update(self, keys, values):
        for item in zip(keys, values):
            self.items_list.append(item)


m = MappingSubclass([1, 2])
m.update("ab", [3, 4])
print(m.items_list)
