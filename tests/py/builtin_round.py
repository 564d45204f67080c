print(round(3.7), round(3.2), round(-3.7), round(2.5), round(3.14159, 2), round(1234, -2), round(5, 2), round(2.0), round(True), round(0.5), round(1.5), round(-0.5))
print(round(2.675, 2), round(1e16 + 0.5), round(1.23456789, 7), round(99.995, 2), round(5e-10, 5), round(12345.678, -3), round(3.5, None), round(15, -1), round(25, -1), round(-15, -1))
for action in (lambda: round("a"), lambda: round(), lambda: round(1.5, "a"), lambda: round(None), lambda: round([1])):
    try:
        print(action())
    except TypeError as error:
        print(error)
