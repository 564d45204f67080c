class State:
    def __init__(self, name):
        self.name = name
        self.next = {}

    def on(self, symbol, state):
        self.next[symbol] = state
        return self


start, digits, point, fraction = map(State, ("start", "digits", "point", "fraction"))
for d in "0123456789":
    start.on(d, digits)
    digits.on(d, digits)
    point.on(d, fraction)
    fraction.on(d, fraction)
digits.on(".", point)
start.on(".", point)
accepting = {digits, fraction}


def is_number(text):
    state = start
    for c in text:
        state = state.next.get(c)
        if state is None:
            return False
    return state in accepting


for text in ("12", "3.14", ".5", "7.", "", "1.2.3", "abc"):
    print(repr(text), is_number(text))


def traffic_light():
    while True:
        for colour, seconds in (("green", 3), ("yellow", 1), ("red", 2)):
            for _ in range(seconds):
                yield colour


light = traffic_light()
print([next(light)[0] for _ in range(13)])
