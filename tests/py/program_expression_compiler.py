"""A small language: tokens by a regular expression, a parser, a tree of dataclasses, an evaluator and a stack machine."""
from __future__ import annotations

import operator
import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import singledispatch
from typing import Iterator, NamedTuple, Union


class Kind(Enum):
    NUMBER = auto()
    NAME = auto()
    SIGN = auto()
    END = auto()


class Token(NamedTuple):
    kind: Kind
    text: str
    column: int


class LanguageError(SyntaxError):
    pass


TOKEN = re.compile(r"\s*(?:(?P<NUMBER>\d+(?:\.\d+)?)|(?P<NAME>[a-z]\w*)|(?P<SIGN>\*\*|[-+*/(),=<>]))")


def tokens(source: str) -> Iterator[Token]:
    place = 0
    source = source.rstrip()
    while place < len(source):
        match = TOKEN.match(source, place)
        if match is None:
            raise LanguageError(f"column {place}: cannot read {source[place]!r}")
        yield Token(Kind[match.lastgroup], match[match.lastgroup], match.start(match.lastgroup))
        place = match.end()
    yield Token(Kind.END, "", place)


@dataclass(frozen=True)
class Number:
    value: float


@dataclass(frozen=True)
class Name:
    name: str


@dataclass(frozen=True)
class Binary:
    sign: str
    left: Tree
    right: Tree


@dataclass(frozen=True)
class Negative:
    inside: Tree


@dataclass(frozen=True)
class Call:
    name: str
    arguments: tuple[Tree, ...]


Tree = Union[Number, Name, Binary, Negative, Call]
BINDING = {"<": (1, 2), ">": (1, 2), "+": (3, 4), "-": (3, 4), "*": (5, 6), "/": (5, 6), "**": (10, 9)}
WORK = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "**": operator.pow, "<": operator.lt, ">": operator.gt}


class Parser:
    def __init__(self, source: str):
        self.tokens = list(tokens(source))

    def take(self, text: str | None = None) -> Token:
        token = self.tokens.pop(0)
        if text is not None and token.text != text:
            raise LanguageError(f"column {token.column}: expected {text!r}, found {token.text or 'the end'!r}")
        return token

    def whole(self) -> Tree:
        tree = self.expression(0)
        if self.tokens[0].kind is not Kind.END:
            raise LanguageError(f"column {self.tokens[0].column}: unexpected {self.tokens[0].text!r}")
        return tree

    def expression(self, least: int) -> Tree:
        left = self.atom()
        while (binding := BINDING.get(self.tokens[0].text)) and binding[0] >= least:
            sign = self.take().text
            left = Binary(sign, left, self.expression(binding[1]))
        return left

    def atom(self) -> Tree:
        match self.take():
            case Token(Kind.NUMBER, text):
                return Number(float(text))
            case Token(Kind.NAME, name) if self.tokens[0].text == "(":
                self.take("(")
                arguments = [self.expression(0)]
                while self.tokens[0].text == ",":
                    self.take()
                    arguments.append(self.expression(0))
                self.take(")")
                return Call(name, tuple(arguments))
            case Token(Kind.NAME, name):
                return Name(name)
            case Token(text="-"):
                return Negative(self.expression(7))
            case Token(text="("):
                inside = self.expression(0)
                self.take(")")
                return inside
            case Token(kind, text, column):
                raise LanguageError(f"column {column}: {kind.name.lower()} {text!r} begins no expression")


FUNCTIONS = {"max": max, "min": min, "abs": abs, "sum": lambda *numbers: sum(numbers)}


@singledispatch
def value(tree, names):
    raise TypeError(tree)


@value.register
def _(tree: Number, names):
    return tree.value


@value.register
def _(tree: Name, names):
    return names[tree.name]


@value.register
def _(tree: Binary, names):
    return WORK[tree.sign](value(tree.left, names), value(tree.right, names))


@value.register
def _(tree: Negative, names):
    return -value(tree.inside, names)


@value.register
def _(tree: Call, names):
    return FUNCTIONS[tree.name](*(value(argument, names) for argument in tree.arguments))


def code(tree: Tree) -> Iterator[tuple]:
    match tree:
        case Number(number):
            yield "push", number
        case Name(name):
            yield "load", name
        case Binary(sign, left, right):
            yield from code(left)
            yield from code(right)
            yield "binary", sign
        case Negative(inside):
            yield from code(inside)
            yield "negative", None
        case Call(name, arguments):
            for argument in arguments:
                yield from code(argument)
            yield "call", (name, len(arguments))


def run(program, names):
    stack = []
    for step, argument in program:
        if step == "push":
            stack.append(argument)
        elif step == "load":
            stack.append(names[argument])
        elif step == "binary":
            right, left = stack.pop(), stack.pop()
            stack.append(WORK[argument](left, right))
        elif step == "negative":
            stack.append(-stack.pop())
        else:
            name, count = argument
            stack[-count:] = [FUNCTIONS[name](*stack[-count:])]
    (result,) = stack
    return result


names = {"x": 3.0, "half": 0.5}
for source in ("1 + 2 * 3", "(1+2)*3", "2 ** 3 ** 2", "-x ** 2", "8 / 4 / 2", "max(1, x * 2, abs(-9)) - half", "x > 2", "sum(1,2,3)", "1 +", "2 $ 3", "(1", "1 2", "f(1)", "y", "1/0", "", "min()"):
    try:
        tree = Parser(source).whole()
        program = list(code(tree))
        result = value(tree, names)
        print(f"{source!r:32} {result!r:8} {run(program, names) == result} {len(program)}")
    except (LanguageError, KeyError, ArithmeticError) as error:
        print(f"{source!r:32} {type(error).__name__}: {error}")
print(Parser("a*-b").whole())
print(*code(Parser("max(1, 2+x)").whole()), sep="\n")
