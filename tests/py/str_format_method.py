print("{} {}".format("a", 1), "{0} {1} {0}".format("x", "y"), "{name} is {age}".format(name="Ann", age=5))
print("{:>5}|{:<5}|{:^5}|{:05d}".format("a", "b", "c", 42), "{0[1]} {1.real} {d[k]}".format([1, 2], 5, d={"k": "v"}))
print("{{}} {!r} {!s:>4}".format("q", "w"), "{:{}}".format("x", 4) + "|", "{:{fill}^{width}}".format("m", fill="-", width=5))
print("{:,} {:.2%} {:x} {:e}".format(1234567, 0.256, 255, 1500.0), "{!a}".format("é"))
for action in (
    lambda: "{} {}".format(1), lambda: "{0} {}".format(1, 2), lambda: "{x}".format(), lambda: "{".format(), lambda: "}".format(),
    lambda: "{:d}".format("a"), lambda: "{0.nope}".format(1), lambda: "{!z}".format(1), lambda: "{[5]}".format([1]),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)
print("{a}{b}".format_map({"a": 1, "b": 2}))
