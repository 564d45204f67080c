# A calculator: regex tokens with places, precedence climbing, functions, variables, errors that point.
import math
import operator
import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    place: int


class Mistake(SyntaxError):
    def __init__(self, message, place):
        super().__init__(message)
        self.place = place


PATTERN = re.compile(r"\s*(?:(?P<number>\d+\.?\d*(?:e[+-]?\d+)?)|(?P<name>[a-z]\w*)"
                     r"|(?P<sign>\*\*|//|[-+*/%^(),=!])|(?P<end>$))", re.I)
INFIX = {"+": (1, operator.add), "-": (1, operator.sub), "*": (2, operator.mul), "/": (2, operator.truediv),
         "//": (2, operator.floordiv), "%": (2, operator.mod), "^": (4, operator.pow),
         "**": (4, operator.pow)}


def tokens(text):
    place = 0
    while True:
        found = PATTERN.match(text, place)
        if not found:
            place += len(text[place:]) - len(text[place:].lstrip())
            raise Mistake(f"strange character {text[place]!r}", place)
        kind = found.lastgroup
        yield Token(kind, found[kind], found.start(kind))
        if kind == "end":
            return
        place = found.end()


class Calculator:
    def __init__(self):
        self.names = {"pi": math.pi, "sqrt": math.sqrt, "max": max, "hypot": math.hypot}

    def __call__(self, text):
        self.stream = tokens(text)
        self.next()
        value = self.expression()
        if self.token.kind != "end":
            raise Mistake(f"unexpected {self.token.text!r}", self.token.place)
        self.names["_"] = value
        return value

    def next(self):
        self.token = next(self.stream)

    def accept(self, text):
        if self.token.text == text and self.token.kind == "sign":
            self.next()
            return True
        return False

    def expect(self, text):
        if not self.accept(text):
            raise Mistake(f"expected {text!r}, not {self.token.text or 'the end'!r}", self.token.place)

    def expression(self, lowest=0):
        left = self.unary()
        while (entry := INFIX.get(self.token.text)) and entry[0] > lowest:
            level, function = entry
            self.next()
            left = function(left, self.expression(level - (level == 4)))
        return left

    def unary(self):
        if self.accept("-"):
            return -self.expression(3)
        if self.accept("+"):
            return self.expression(3)
        value = self.atom()
        while self.accept("!"):
            value = math.factorial(value)
        return value

    def atom(self):
        kind, text, place = self.token
        if kind != "end":
            self.next()
        match kind, text:
            case "number", _:
                return float(text) if {".", "e"} & set(text.lower()) else int(text)
            case "sign", "(":
                value = self.expression()
                self.expect(")")
                return value
            case "name", name if self.accept("="):
                self.names[name] = self.expression()
                return self.names[name]
            case "name", name if name in self.names:
                if self.accept("("):
                    arguments = [self.expression()]
                    while self.accept(","):
                        arguments.append(self.expression())
                    self.expect(")")
                    return self.names[name](*arguments)
                return self.names[name]
            case "name", name:
                raise Mistake(f"{name} is not known", place)
        raise Mistake(f"a value is missing before {text or 'the end'!r}", place)


calculate = Calculator()
for line in ("1 + 2 * 3", "(1+2)*3", "2^3^2", "-2^2", "7 // 2 - 7 % 4", "1e3/8", "r = 2.5", "pi * r ** 2", "3!! / 5",
             "max(1, r, -4) + hypot(3, 4)", "a = b = 4", "a*b - -_", "8 - 3 - 2", "sqrt(2)^2", "", "2 +", "(1 + 2",
             "2 $ 3", "x + 1", "1 2", "max(1,", "1/0", "sqrt(-1)", "2.5!", "r(1)", "3 = 4"):
    try:
        print(f"{line:<28}= {calculate(line)!r}")
    except Mistake as error:
        print(f"{line}\n{'':{error.place}}^ {error}")
    except (ArithmeticError, ValueError, TypeError) as error:
        print(f"{line:<28}! {type(error).__name__}: {error}")
