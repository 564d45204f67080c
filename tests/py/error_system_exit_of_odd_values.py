# SystemExit: the statuses and texts of odd values, tried by their attributes, one left uncaught.
import sys

for value in (None, 0, 5, -1, "text", (), (1, 2), [3], 2.5, True, ValueError("v")):
    try:
        sys.exit(value)
    except SystemExit as leaving:
        print(repr(leaving.code), leaving.args, repr(leaving), str(leaving))


class Leave(SystemExit):
    def __init__(self, *args):
        super().__init__(*args)
        self.code = ["own", "code", {"of": 3}]


try:
    try:
        raise KeyError("first")
    finally:
        print("cleaning")
        raise Leave("ignored") from ValueError("cause is not shown")
finally:
    print("last", file=sys.stderr)
