# Objects that hold each other, lost, and collected.
import gc

gc.disable()

class Person:
    def __init__(self, name):
        self.name = name
        self.friend = None

ada, bob = Person("Ada"), Person("Bob")
ada.friend, bob.friend = bob, ada
selfish = [1]
selfish.append(selfish)
del ada, bob
selfish = None
gc.collect()
