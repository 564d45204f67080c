# json.loads: values, hooks, and each way a text can be wrong.
import json

for text in ["null", " true ", "false\n", "0", "-0", "12", "-3.5", "1e3", "1E-2", "0.1", "1.0", "123456789012345678901234567890", '""', '"a\\n\\t\\"\\\\\\/\\b\\f\\r"',
             '"\\u00e9\\u20ac\\ud83d\\ude00"', '"é😀"', "[]", "[ ]", "[1,2 , 3]", "{}", '{"a":1, "b" : {"c": [null]}}', '{"a":1,"a":2}', "NaN",
             "[Infinity, -Infinity]", "\t[\r\n1]\n"]:
    value = json.loads(text)
    print(repr(text), type(value).__name__, value, repr(value))
BAD = ["", " ", "nul", "tru", "[", "[1", "[1,", "[1,]", "[1 2]", "[,1]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{a:1}", "{'a':1}", '{"a" 1}',
       '{1:2}', '"abc', '"a\\', '"\\q"', '"\\u12"', '"\\u12g4"', '"a\nb"', '"a\tb"', "01", "1.", ".5", "+1", "1e", "--1", "1 2", "[] []", "{}x", "'a'", "None",
       "[1\n, 2\n, x]", "\ufeff1", '{"a": [1, {"b": }]}', "-", "Infinit", "[1, 2"]
for text in BAD:
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), "->", error, "|", error.msg, error.pos, error.lineno, error.colno, error.doc == text)
print(json.loads('{"a": 1, "b": [{"c": 2}]}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1, "b": 2}', object_pairs_hook=list))
print(json.loads("[1, 2.5, 1e5]", parse_float=str, parse_int=lambda s: "int " + s), json.loads("[NaN, Infinity, -Infinity]", parse_constant=lambda s: s))
print(json.loads('"a\tb"', strict=False), json.loads(b'{"k": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads("[1]".encode("utf-16")))
for bad in (5, None, ["[]"]):
    try:
        json.loads(bad)
    except TypeError as error:
        print(error)
print(json.JSONDecoder().raw_decode("[1] tail"), json.JSONDecoder().raw_decode("  5", 2), issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError)


class Decoder(json.JSONDecoder):
    def decode(self, s):
        return "decoded", super().decode(s)


print(json.loads("[1]", cls=Decoder))
data = {"name": "Ann", "scores": [1, 2.5, None, True], "nested": {"é": "ü"}}
print(json.loads(json.dumps(data)) == data, json.loads(json.dumps(data, indent=3)) == data, json.loads(json.dumps({1: 2})))

