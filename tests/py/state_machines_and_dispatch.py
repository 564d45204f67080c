"""Dispatch by dicts, getattr, match and classes: a vending machine, a robot, a calculator, a tokenizer."""
from enum import Enum, auto
import re


class State(Enum):
    IDLE = auto()
    PAID = auto()
    DONE = auto()


class Machine:
    prices = {'tea': 120, 'coffee': 150}

    def __init__(self):
        self.state, self.credit, self.log = State.IDLE, 0, []

    def handle(self, event, *arguments):
        method = getattr(self, f'on_{event}', None)
        if method is None:
            raise ValueError(f'unknown event {event!r} in {self.state.name}')
        result = method(*arguments)
        self.log.append((event, self.state.name, self.credit))
        return result

    def on_coin(self, value):
        self.credit += value
        self.state = State.PAID

    def on_choose(self, drink):
        match self.state, self.prices.get(drink):
            case State.IDLE, _:
                return 'pay first'
            case _, None:
                return f'no {drink}'
            case State.PAID, price if price > self.credit:
                return f'{price - self.credit} missing'
            case State.PAID, price:
                self.credit -= price
                self.state = State.DONE
                return drink

    def on_take(self):
        change, self.credit, self.state = self.credit, 0, State.IDLE
        coins = []
        for coin in (100, 50, 20, 10):
            count, change = divmod(change, coin)
            coins += [coin] * count
        return coins


m = Machine()
for event in [('choose', 'tea'), ('coin', 100), ('choose', 'tea'), ('coin', 100), ('choose', 'milk'), ('choose', 'tea'), ('take',), ('kick',)]:
    try:
        print(event, '->', m.handle(*event))
    except ValueError as error:
        print(error)
print(m.log)


def robot(commands):
    x, y, (dx, dy) = 0, 0, (0, 1)
    for command in commands.split():
        match list(command):
            case ['L']:
                dx, dy = -dy, dx
            case ['R']:
                dx, dy = dy, -dx
            case ['F', *digits] if digits:
                steps = int(''.join(digits))
                x, y = x + dx * steps, y + dy * steps
            case [('U' | 'D') as way, *_]:
                y += 1 if way == 'U' else -1
            case other:
                return f'bad {"".join(other)}'
    return x, y


print(robot('F10 L F3 R F2'), robot('R R F5 U1 D'), robot('F'), robot(''), robot('X1'))
TOKEN = re.compile(r'\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z]\w*)|(?P<sign>\*\*|[-+*/%()=]))')


def tokens(text):
    at = 0
    while at < len(text.rstrip()):
        found = TOKEN.match(text, at)
        if not found:
            raise SyntaxError(f'what is {text[at:].strip()!r}?')
        yield found.lastgroup, found.group(found.lastgroup)
        at = found.end()


class Calculator:
    levels = [{'+': lambda a, b: a + b, '-': lambda a, b: a - b}, {'*': lambda a, b: a * b, '/': lambda a, b: a / b, '%': lambda a, b: a % b}]

    def __init__(self):
        self.names = {}

    def run(self, text):
        self.rest = list(tokens(text))
        if len(self.rest) > 2 and self.rest[1] == ('sign', '='):
            name = self.rest[0][1]
            del self.rest[:2]
            self.names[name] = value = self.level(0)
        else:
            value = self.level(0)
        if self.rest:
            raise SyntaxError(f'unexpected {self.rest[0][1]}')
        return value

    def accept(self, signs):
        if self.rest and self.rest[0][0] == 'sign' and self.rest[0][1] in signs:
            return self.rest.pop(0)[1]

    def level(self, n):
        if n == len(self.levels):
            return self.power()
        value = self.level(n + 1)
        while sign := self.accept(self.levels[n]):
            value = self.levels[n][sign](value, self.level(n + 1))
        return value

    def power(self):
        value = self.atom()
        return value ** self.power() if self.accept(['**']) else value

    def atom(self):
        if self.accept(['-']):
            return -self.power()
        if self.accept(['(']):
            value = self.level(0)
            if not self.accept([')']):
                raise SyntaxError('missing )')
            return value
        if not self.rest:
            raise SyntaxError('something is missing')
        kind, text = self.rest.pop(0)
        if kind == 'number':
            return float(text) if '.' in text else int(text)
        if kind == 'name':
            return self.names[text]
        raise SyntaxError(f'unexpected {text}')


c = Calculator()
for text in ('1 + 2 * 3', '(1 + 2) * 3', '2 ** 3 ** 2', '-2 ** 2', 'x = 7 % 4', 'x * 2.5', '10 / 4 - x', '1 / 0', '1 +', '(1', 'y', '2 3', '4 $ 5', '((2))'):
    try:
        print(text, '=', c.run(text))
    except (SyntaxError, KeyError, ZeroDivisionError) as error:
        print(text, '->', type(error).__name__, error)
