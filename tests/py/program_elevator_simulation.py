# An elevator with calls on floors: two strategies, doors, a limited cabin, riders with seeded wishes.
import random
from dataclasses import dataclass, field
from enum import Enum, auto
from statistics import mean


class Way(Enum):
    UP = 1
    DOWN = -1
    NONE = 0

    def __neg__(self):
        return Way(-self.value)


class Door(Enum):
    OPEN = auto()
    CLOSED = auto()


@dataclass
class Rider:
    name: str
    appears: int
    start: int
    goal: int
    boarded: int | None = None
    arrived: int | None = None

    @property
    def way(self):
        return Way((self.goal > self.start) - (self.goal < self.start))


@dataclass
class Elevator:
    floors: int
    room: int = 3
    floor: int = 0
    way: Way = Way.NONE
    door: Door = Door.CLOSED
    inside: list = field(default_factory=list)
    travelled: int = 0

    def wanted(self, waiting):
        goals = {rider.goal for rider in self.inside}
        return goals | {rider.start for rider in waiting} if len(self.inside) < self.room else goals

    def nearest(self, waiting):
        floors = self.wanted(waiting)
        target = min(floors, key=lambda floor: (abs(floor - self.floor), floor), default=self.floor)
        return Way((target > self.floor) - (target < self.floor))

    def sweep(self, waiting):
        floors = self.wanted(waiting)
        ahead = [floor for floor in floors if (floor - self.floor) * self.way.value > 0]
        return self.way if ahead else self.nearest(waiting) if floors else Way.NONE

    def step(self, minute, waiting, strategy):
        leaving = [rider for rider in self.inside if rider.goal == self.floor]
        entering = [rider for rider in waiting if rider.start == self.floor]
        entering = entering[:self.room - len(self.inside) + len(leaving)]
        for rider in leaving:
            rider.arrived = minute
            self.inside.remove(rider)
        for rider in entering:
            rider.boarded = minute
            waiting.remove(rider)
            self.inside.append(rider)
        self.door = Door.OPEN if leaving or entering else Door.CLOSED
        if self.door is Door.CLOSED:
            self.way = strategy(self, waiting)
            self.floor += self.way.value
            self.travelled += abs(self.way.value)
        assert 0 <= self.floor < self.floors and len(self.inside) <= self.room
        return "".join(r.name.upper() for r in leaving) + "".join(r.name for r in entering)


def simulate(strategy, riders, show=False):
    lift, waiting, minute, track = Elevator(8), [], 0, []
    while any(rider.arrived is None for rider in riders):
        waiting += [rider for rider in riders if rider.appears == minute]
        happened = lift.step(minute, waiting, strategy)
        track.append(f"{lift.floor}{happened and f'({happened})'}")
        minute += 1
    print(f"{strategy.__name__}: {minute} minutes, {lift.travelled} floors travelled")
    if show:
        print("  ", " ".join(track))
    print("   waited", [r.boarded - r.appears for r in riders], "rode", [r.arrived - r.boarded for r in riders],
          "mean", round(mean(r.arrived - r.appears for r in riders), 2))


for strategy in (Elevator.nearest, Elevator.sweep):
    dice = random.Random(17)
    riders = [Rider(name, dice.randrange(12), *dice.sample(range(8), 2)) for name in "abcdefghi"]
    simulate(strategy, riders, show=True)
print(riders[0], riders[0].way, -riders[0].way, -Way.NONE)
print([rider.name for rider in sorted(riders, key=lambda r: (r.arrived, r.name))], Elevator(3))
crowd = [Rider(str(i), 0, 0, 5) for i in range(7)]
simulate(Elevator.sweep, crowd)
try:
    Way(2)
except ValueError as error:
    print(error)
