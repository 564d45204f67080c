a, b = 0b1100, 0b1010
print(bin(a & b), bin(a | b), bin(a ^ b), ~a, a << 2, a >> 2)
print(-1 >> 10, -8 >> 1, -5 & 3, -5 | 3, -5 ^ 3, 1 << 100)
print(True & False, True | False, True ^ True, type(True & True), type(True & 1))
print(0xFF, 0o17, 0b101, 1_000_000, 0xdead_beef)
print({1, 2} & {2, 3}, {1} | {2}, {1, 2} ^ {2, 3}, {1, 2} - {2})
for operation in (lambda: 1 << -1, lambda: 1.5 & 1, lambda: "a" | "b", lambda: ~1.5):
    try:
        print(operation())
    except (ValueError, TypeError) as error:
        print(error)
