# An uncaught error in an enumeration's own method, called for each member in turn.
from enum import Enum


class Level(Enum):
    LOW = 1
    HIGH = 0

    def share(self, total):
        return total / self.value


print([level.name for level in Level], Level.LOW.share(5))
for level in Level:
    print(level, level.share(10))
