class Event:
    def __init__(self, time, action):
        self.time, self.action = time, action

    def __lt__(self, other):
        return self.time < other.time


class Simulation:
    def __init__(self):
        self.events, self.now, self.log = [], 0, []

    def at(self, delay, action):
        self.events.append(Event(self.now + delay, action))
        self.events.sort()

    def run(self, until):
        while self.events and self.events[0].time <= until:
            event = self.events.pop(0)
            self.now = event.time
            event.action()


sim = Simulation()
waiting, served = [], []


def arrive(n):
    def action():
        waiting.append(n)
        print(f"{sim.now:3} customer {n} arrives, {len(waiting)} waiting")
        if n < 5:
            sim.at(2, arrive(n + 1))

    return action


def serve():
    if waiting:
        customer = waiting.pop(0)
        served.append((customer, sim.now))
        print(f"{sim.now:3} customer {customer} served")
    sim.at(3, serve)


sim.at(0, arrive(1))
sim.at(1, serve)
sim.run(20)
print(served, len(sim.events), sim.now)
