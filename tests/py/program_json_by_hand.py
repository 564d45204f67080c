# A JSON reader and writer by hand, compared with the json module on good and bad texts.
import json


class JsonError(ValueError):
    def __init__(self, message, text, place):
        line = text.count("\n", 0, place) + 1
        column = place - text.rfind("\n", 0, place)
        super().__init__(f"{message} at line {line}, column {column}")


class Reader:
    words = {"true": True, "false": False, "null": None}
    escapes = dict(zip('"\\/bfnrt', '"\\/\b\f\n\r\t'))

    def __init__(self, text):
        self.text, self.place = text, 0

    def fail(self, message):
        raise JsonError(message, self.text, self.place)

    def peek(self):
        while self.text[self.place:self.place + 1] in (" ", "\n", "\t", "\r"):
            self.place += 1
        return self.text[self.place:self.place + 1]

    def take(self, mark):
        if self.peek() != mark:
            self.fail(f"expected {mark!r}")
        self.place += 1

    def document(self):
        value = self.value()
        if self.peek():
            self.fail("more text")
        return value

    def value(self):
        match self.peek():
            case "{":
                return dict(self.items("{", "}", self.pair))
            case "[":
                return list(self.items("[", "]", self.value))
            case '"':
                return "".join(self.string())
            case "":
                self.fail("unexpected end")
            case mark if mark in "-0123456789":
                return self.number()
        for word, value in self.words.items():
            if self.text.startswith(word, self.place):
                self.place += len(word)
                return value
        self.fail("no value")

    def items(self, first, last, read):
        self.take(first)
        if self.peek() != last:
            yield read()
            while self.peek() == ",":
                self.place += 1
                yield read()
        self.take(last)

    def pair(self):
        if self.peek() != '"':
            self.fail("expected a key")
        key = "".join(self.string())
        self.take(":")
        return key, self.value()

    def string(self):
        self.place += 1
        while (letter := self.text[self.place:self.place + 1]) != '"':
            if letter < " ":
                self.fail("unfinished string" if not letter else "control character")
            self.place += 1
            if letter == "\\":
                escape = self.text[self.place:self.place + 1]
                self.place += 1
                if escape == "u":
                    letter = chr(int(self.text[self.place:self.place + 4], 16))
                    self.place += 4
                elif (letter := self.escapes.get(escape)) is None:
                    self.fail("bad escape")
            yield letter
        self.place += 1

    def number(self):
        start = self.place
        while self.text[self.place:self.place + 1] in set("+-0123456789.eE"):
            self.place += 1
        text = self.text[start:self.place]
        return float(text) if set(text) & set(".eE") else int(text)


def write(value):
    match value:
        case None | True | False:
            return {None: "null", True: "true", False: "false"}[value]
        case int() | float():
            return repr(value)
        case str():
            return '"' + "".join(f"\\u{ord(c):04x}" if c < " " or c > "~" else
                                 "\\" + c if c in '"\\' else c for c in value) + '"'
        case list() | tuple():
            return "[" + ", ".join(map(write, value)) + "]"
        case dict():
            return "{" + ", ".join(f"{write(str(k))}: {write(v)}" for k, v in value.items()) + "}"
    raise TypeError(f"{type(value).__name__} cannot be written")


for text in ('{"a": [1, -2.5e3, true, null], "b": {"c": "x\\ny"}}', "[]", " {} ", '"\\u00e9\\/\\""', "-0", "1E2",
             "[[[]], {}]", '{"k": 1, "k": 2}', "[1, ]", '{"a" 1}', "{a: 1}", '["x', "tru", "", "[1]\n\n 2",
             '{"a": 1,\n "b": }', "[1", '"\\q"', "-"):
    try:
        mine = Reader(text).document()
    except ValueError as error:
        mine = f"{type(error).__name__}: {error}"
    try:
        theirs = json.loads(text)
        print(f"{mine!r:<55}", mine == theirs)
    except json.JSONDecodeError as error:
        print(mine, "|", error)
data = {"name": "Zoë \"Z\"", "sizes": [1, 2.5, 1e100], "more": {"none": None, "tab": "\t"}, 3: (True, False)}
print(write(data), write(data) == json.dumps(data), sep="\n")
try:
    write({"a": {1, 2}})
except TypeError as error:
    print(error)
