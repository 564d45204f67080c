# A graph of objects that hold their neighbours, joined edge by edge.
class City:
    def __init__(self, name):
        self.name = name
        self.roads = []

cities = {name: City(name) for name in ("Ulm", "Bonn", "Kiel", "Jena", "Hof")}
for a, b in (("Ulm", "Bonn"), ("Ulm", "Hof"), ("Bonn", "Kiel"), ("Hof", "Jena"), ("Jena", "Kiel")):
    cities[a].roads.append(cities[b])
    cities[b].roads.append(cities[a])
