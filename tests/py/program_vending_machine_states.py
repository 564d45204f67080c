# A vending machine: states as enum members with methods, a transition table, change given, a history.
from collections import Counter
from enum import Enum, Flag, auto, unique


class Refused(Exception):
    def __init__(self, state, event):
        super().__init__(f"{event} is not possible while {state.name.lower()}")


@unique
class State(Enum):
    IDLE = ("insert coin", True)
    PAYING = ("more coins or choose", True)
    SERVING = ("take your drink", False)
    BROKEN = ("out of order", False)

    def __init__(self, text, takes_coins):
        self.text = text
        self.takes_coins = takes_coins

    def __str__(self):
        return f"<{self.text}>"


class Extra(Flag):
    NONE = 0
    MILK = auto()
    SUGAR = auto()
    LARGE = auto()
    LATTE = MILK | LARGE


class Machine:
    prices = {"tea": 120, "coffee": 150}
    coins = (200, 100, 50, 20, 10)
    table = {(State.IDLE, "coin"): State.PAYING, (State.PAYING, "coin"): State.PAYING,
             (State.PAYING, "choose"): State.SERVING, (State.PAYING, "cancel"): State.IDLE,
             (State.SERVING, "take"): State.IDLE}

    def __init__(self, **float_):
        self.state, self.paid, self.history = State.IDLE, 0, []
        self.box = Counter({int(name[1:]): n for name, n in float_.items()})

    def _go(self, event):
        after = self.table.get((self.state, event))
        if after is None:
            raise Refused(self.state, event)
        self.history.append(f"{self.state.name}-{event}->{after.name}")
        self.state = after

    def _change(self, amount):
        given = []
        for coin in self.coins:
            while amount >= coin and self.box[coin]:
                amount -= coin
                self.box[coin] -= 1
                given.append(coin)
        if amount:
            self.box.update(given)
            self.state = State.BROKEN
            raise ArithmeticError(f"{amount} short of change")
        return given

    def coin(self, value):
        if value not in self.coins:
            return f"{value} falls through"
        self._go("coin")
        self.box[value] += 1
        self.paid += value
        return self.paid

    def choose(self, drink, extra=Extra.NONE):
        price = self.prices[drink] + 20 * bin(extra.value).count("1")
        if self.state.takes_coins and self.paid < price:
            return f"{price - self.paid} missing for {drink} with {extra}"
        self._go("choose")
        self.paid, rest = 0, self.paid - price
        return drink, extra, self._change(rest)

    def cancel(self):
        self._go("cancel")
        self.paid, rest = 0, self.paid
        return self._change(rest)

    def take(self):
        self._go("take")
        return "enjoy"


machine = Machine(c50=1, c20=2, c10=1)
for step in ("coin 100", "choose tea", "coin 5", "coin 50", "choose tea", "coin 100", "take", "take", "coin 200",
             "coin 20", "cancel", "coin 200", "choose coffee LATTE", "take", "coin 200", "choose tea SUGAR",
             "take", "coin 200", "choose tea MILK", "coin 100"):
    name, *arguments = step.split()
    try:
        values = [int(a) if a.isdigit() else Extra[a] if a.isupper() else a for a in arguments]
        print(f"{step:<20}", getattr(machine, name)(*values), machine.state)
    except (Refused, ArithmeticError) as error:
        print(f"{step:<20}", type(error).__name__, error, machine.state)
print(machine.history[-3:], dict(+machine.box))
print(list(Extra), Extra.LATTE, Extra.MILK in Extra.LATTE, ~Extra.LATTE, Extra(5), repr(Extra.SUGAR | Extra.MILK))
for wrong in (lambda: machine.choose("soup"), lambda: Extra["CREAM"], lambda: State("idle"), lambda: Extra(8)):
    try:
        wrong()
    except (LookupError, ValueError) as error:
        print(type(error).__name__, error)
