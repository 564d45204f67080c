# A recursive descent parser of lists that meets a fault five calls deep, in a generator in a comprehension.
import re
from collections import namedtuple

Token = namedtuple("Token", "kind text line")


class ParseError(SyntaxError):
    pass


def tokens(source):
    for number, line in enumerate(source.splitlines(), 1):
        for found in re.finditer(r"(?P<word>[a-z]+)|(?P<number>\d+)|(?P<sign>[\[\],])|(?P<bad>\S)", line):
            if found.lastgroup == "bad":
                raise ParseError(f"bad {found[0]!r} in line {number}")
            yield Token(found.lastgroup, found[0], number)


class Parser:
    def __init__(self, source):
        self.stream = tokens(source)
        self.depth = 0

    def value(self, token=None):
        token = token or next(self.stream)
        match token:
            case Token("number", text):
                return int(text)
            case Token("word", text):
                return text
            case Token("sign", "["):
                return [item for item in self.items()]
        raise ParseError(f"unexpected {token.text} in line {token.line}")

    def items(self):
        self.depth += 1
        while (token := next(self.stream, None)) is not None and token.text != "]":
            if token.text != ",":
                yield self.value(token)
        self.depth -= 1


for source in ("[1, two, [3, [four]], []]", "7", "[[1]\n,\n2]", "[1, 2", ",", "[a ?]"):
    parser = Parser(source)
    try:
        print(parser.value(), parser.depth)
    except ParseError as error:
        print(type(error).__name__, error, parser.depth)
print(Parser("[fine,\n [deep, [deeper, [deepest, $]]]]").value())
