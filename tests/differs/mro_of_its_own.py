"""category: classes
cause: what a metaclass's mro() gives is taken as it is
instead: give a list that begins with the class and holds all of its bases
"""


class Meta(type):
    def mro(cls):
        return []


try:
    print(len(Meta("Odd", (), {}).__mro__))
except TypeError as error:
    print("refused")
