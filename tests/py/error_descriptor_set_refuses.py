# An uncaught error from a descriptor's __set__ during augmented assignment in a method.
class Bounded:
    def __init__(self, low, high):
        self.low, self.high = low, high

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__.get(self.name, self.low)

    def __set__(self, instance, value):
        if not self.low <= value <= self.high:
            raise ValueError(
                f"{self.name} = {value!r} is outside "
                f"{self.low}..{self.high}")
        instance.__dict__[self.name] = value


class Tank:
    level = Bounded(0, 10)

    def pour(self, *amounts):
        for amount in amounts:
            self.level += amount
        return self


tank = Tank()
print(tank.pour(3, 4).level)
try:
    tank.pour(-20)
except ValueError as error:
    print(error, error.__traceback__.tb_next.tb_next is not None)
print([Tank().pour(n).level for n in range(3)])
tank.pour(1, 1, 2).pour(3)
