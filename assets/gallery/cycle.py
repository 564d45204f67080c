# Two objects hold each other: counting cannot free them, the collector can.
import gc

class Person:
    def __init__(self, name):
        self.name = name
        self.friend = None

ada, bob = Person("Ada"), Person("Bob")
ada.friend, bob.friend = bob, ada
keep = ["a list that is still named"]
del ada
del bob
gc.collect()
