class Person:
    def __init__(self, name):
        self.name = name.strip()


people = [Person("Ann"), Person(5)]
