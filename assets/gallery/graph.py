# A graph: each city knows its neighbours.
class City:
    def __init__(self, name):
        self.name = name
        self.roads = []

ulm, bonn, kiel, jena = City("Ulm"), City("Bonn"), City("Kiel"), City("Jena")
for a, b in ((ulm, bonn), (ulm, jena), (bonn, kiel), (jena, kiel)):
    a.roads.append(b)
kiel.roads.append(ulm)
del a, b
