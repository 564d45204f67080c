class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return "..."

    def describe(self):
        return f"{self.name} says {self.speak()}"


class Dog(Animal):
    def speak(self):
        return "Woof"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak().lower() + "!"

    def describe(self):
        return Animal.describe(self) + f" ({self.age})"


for animal in (Animal("It"), Dog("Rex"), Puppy("Bit", 1)):
    print(animal.describe(), isinstance(animal, Dog), type(animal).__name__)
print(issubclass(Puppy, Animal), issubclass(Animal, Puppy), issubclass(Dog, (int, Animal)))
print(Puppy.__bases__, Puppy.__mro__)
print(Animal.__subclasses__())
