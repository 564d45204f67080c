# Uncaught: recursion without end through a property and a method, repeated lines shortened.
import sys

sys.setrecursionlimit(120)


class Mirror:
    def __init__(self, depth):
        self.depth = depth

    @property
    def other(self):
        return Mirror(self.depth + 1).look()

    def look(self):
        return self.other


print("looking")
Mirror(0).look()
