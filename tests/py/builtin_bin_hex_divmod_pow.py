print(bin(5), oct(8), hex(255), bin(-3), bin(0), bin(True), hex(10 ** 20))
print(divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(10 ** 20, 7), pow(2, 5), pow(2, -1), pow(2, 5, 7), pow(2.0, 3), pow(0, 0), pow(base=2, exp=3))
print(format(255, "b"), format(3.14159, ".2f"), format("a", ">5"), format(5), format(True), format(None), hash(5), hash("") , hash(1.0), hash(True), hash((1, 2)) == hash((1, 2)))
for action in (lambda: bin(1.5), lambda: hex("a"), lambda: divmod(1, 0), lambda: divmod("a", 1), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 4), lambda: pow(0, -1), lambda: pow("a", 1), lambda: pow(2, -1, 4)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
