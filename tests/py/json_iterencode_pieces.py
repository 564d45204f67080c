"""The pieces in which an encoder gives its text."""
import json


class ComplexEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


class Pieces:
    def write(self, piece):
        print("piece", repr(piece))


VALUES = ([], {}, [1], [1, 2, [3, {}]], {"a": 1, "b": [1, 2], "c": {"d": None}}, "s", 3, None,
          [[], []], {"a": [], "b": {}}, 2 + 1j, [1j, {"k": 1j}], (1, 2), {1: 2.5, True: False})
for value in VALUES:
    for keywords in ({}, {"indent": 2}, {"sort_keys": True}, {"separators": (",", ":")}):
        try:
            print(list(ComplexEncoder(**keywords).iterencode(value)))
        except TypeError as error:
            print(error)

json.dump({"a": [1, 2, {"b": "c"}]}, Pieces())
json.dump({"a": [1, 2, {"b": "c"}]}, Pieces(), indent=1)
json.dump({(1, 2): 3, "x": 4}, Pieces(), skipkeys=True)
