print("%s and %s" % ("a", "b"), "%d%%" % 50, "%5d|%-5d|%05d" % (1, 2, 3), "%s" % 5, "%s" % [1], "%r" % "q")
print("%.2f %8.3f %e %g" % (3.14159, 2.5, 1234.5, 0.0001), "%x %X %o %#x" % (255, 255, 8, 255), "%c%c" % ("a", 98))
print("%(name)s is %(age)d" % {"name": "Bob", "age": 5}, "%s" % (1,), "%s" % ((1, 2),), "%-10s|" % "left", "%10.3s|" % "abcdef")
print("%*d" % (5, 42), "%.*f" % (2, 3.14159), "%+d % d" % (5, 5), "%i" % 3.9, "%s" % None)
for action in (
    lambda: "%d" % "a", lambda: "%s %s" % "a", lambda: "%s" % (1, 2), lambda: "%q" % 1, lambda: "%(x)s" % {}, lambda: "%" % 1,
    lambda: "%c" % "ab", lambda: "%d" % None, lambda: "%f" % "x", lambda: "abc" % 5, lambda: "%x" % 1.5,
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)
