ROOMS = {
    "hall": {"text": "You are in a hall.", "north": "library", "east": "kitchen", "items": []},
    "library": {"text": "Dusty books everywhere.", "south": "hall", "items": ["lamp", "book"]},
    "kitchen": {"text": "It smells of soup.", "west": "hall", "down": "cellar", "items": ["knife"]},
    "cellar": {"text": "A dark cellar.", "up": "kitchen", "items": ["treasure"], "dark": True},
}


class Game:
    def __init__(self):
        self.room = "hall"
        self.bag = []
        self.moves = 0
        self.over = False

    def look(self):
        room = ROOMS[self.room]
        if room.get("dark") and "lamp" not in self.bag:
            print("It is too dark to see.")
            return
        print(room["text"])
        if room["items"]:
            print("You see:", ", ".join(sorted(room["items"])))
        print("Exits:", ", ".join(d for d in ("north", "south", "east", "west", "up", "down") if d in room))

    def do(self, line):
        words = line.lower().split()
        if not words:
            return
        verb, *rest = words
        method = getattr(self, "do_" + verb, None)
        if method is None:
            print("I do not know how to", verb)
            return
        self.moves += 1
        try:
            method(*rest)
        except TypeError:
            print(verb, "what?")

    def do_go(self, direction):
        target = ROOMS[self.room].get(direction)
        if target is None:
            print("You cannot go that way.")
        else:
            self.room = target
            self.look()

    def do_take(self, item):
        room = ROOMS[self.room]
        if room.get("dark") and "lamp" not in self.bag:
            print("You fumble in the dark.")
        elif item in room["items"]:
            room["items"].remove(item)
            self.bag.append(item)
            print("Taken.")
            if item == "treasure":
                print("You win in", self.moves, "moves!")
                self.over = True
        else:
            print("There is no", item, "here.")

    def do_drop(self, item):
        self.bag.remove(item) if item in self.bag else print("You have no", item)

    def do_bag(self):
        print("You carry:", ", ".join(self.bag) or "nothing")

    def do_quit(self):
        self.over = True


game = Game()
game.look()
while not game.over:
    try:
        game.do(input("> "))
    except EOFError:
        print("\nGoodbye.")
        break
