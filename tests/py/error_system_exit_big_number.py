# SystemExit with a number beyond a byte: the status is its low eight bits.
try:
    raise SystemExit(7)
except SystemExit as leaving:
    leaving.code = 256 * 3 + 45
    print(leaving.code, leaving.args)
    raise
