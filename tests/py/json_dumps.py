# json.dumps: every option, what cannot be written, own encoders.
import json


class File:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def read(self):
        return self.text

    getvalue = read


VALUES = [None, True, False, 0, -5, 10**25, 1.0, 0.1, 1e300, -0.0, 1e-7, float("nan"), float("inf"), "", "text", "é😀\n\"\\/\x01\x7f\u2028",
          [], {}, (), [1, [2, [3]]], {"a": 1, "b": [1, 2], "c": {}}, {1: 2, None: 3, True: 4, 2.5: 5}, ((1, 2), "x")]
OPTIONS = [{}, {"indent": 2}, {"indent": 0}, {"indent": "\t"}, {"separators": (",", ":")}, {"ensure_ascii": False}, {"sort_keys": False, "indent": 4},
           {"separators": (" ; ", " = "), "indent": 1}]
for options in OPTIONS:
    print(options)
    for value in VALUES:
        print(json.dumps(value, **options))
print(json.dumps({"b": 1, "a": {"z": 1, "y": 2}, "C": 3}, sort_keys=True))
print(json.dumps({"c": 0, "b": 0, "a": 0}, sort_keys=True, indent=4))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"x": o.x, "y": o.y}
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps([Point(1, 2), {3, 1}], cls=Encoder), json.dumps(Point(1, 2), default=vars), json.dumps({"p": 1j}, default=str))
print(Encoder(indent=2).encode({"p": Point(0, [Point(1, 1)])}))
print(list(json.JSONEncoder().iterencode([])), "".join(json.JSONEncoder(indent=1).iterencode({"k": [1, 2]})))


class Level(int):
    def __repr__(self):
        return "Level"


print(json.dumps([Level(3), {Level(3): 1}]))
loop = []
loop.append(loop)
own = {}
own["me"] = {"x": own}
for bad in [{1, 2}, b"bytes", object, 1j, {"k": range(3)}, {(1, 2): 3}, {b"k": 1}, loop, own, Point(1, 2)]:
    try:
        print(json.dumps(bad))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error)[:80])
for options in ({"allow_nan": False}, {"allow_nan": False, "indent": 1}):
    try:
        json.dumps([float("nan")], **options)
    except ValueError as error:
        print(error)
print(json.dumps({(1, 2): 3, "a": 1, b"x": 2}, skipkeys=True), json.dumps({(1,): 1}, skipkeys=True, indent=2))
file = File()
print(json.dump({"a": [1, 2, 3]}, file), json.dump("x", file), file.getvalue())
try:
    json.dump(1, file, unknown=1)
except TypeError as error:
    print("TypeError")
