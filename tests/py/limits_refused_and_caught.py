# A size that cannot be had raises before anything is made, and the script goes on.
def attempt(name, function):
    try:
        function()
    except (MemoryError, OverflowError, ValueError) as error:
        print(name, type(error).__name__, error)

attempt('list', lambda: [0] * 10 ** 13)
attempt('tuple', lambda: (0,) * 10 ** 13)
attempt('str', lambda: 'a' * 10 ** 14)
attempt('bytes', lambda: bytes(10 ** 15))
attempt('bytearray', lambda: bytearray(10 ** 15))
attempt('list index', lambda: [0] * 10 ** 20)
attempt('str length', lambda: 'ab' * (2 ** 63 - 1))
attempt('bytes negative', lambda: bytes(-1))
attempt('shift', lambda: 1 << 10 ** 20)
attempt('negative shift', lambda: 1 << -1)
attempt('chr', lambda: chr(0x110000))
attempt('chr large', lambda: chr(10 ** 20))
attempt('float', lambda: float(10 ** 400))
attempt('float power', lambda: 10.0 ** 400)
attempt('division', lambda: 10 ** 400 / 3)
attempt('range length', lambda: len(range(10 ** 30)))
attempt('pad', lambda: 'a'.ljust(10 ** 14))
attempt('to_bytes', lambda: (300).to_bytes(1, 'big'))
attempt('format', lambda: f'{1:>99999999999999999999}')
attempt('slice', lambda: 'abc'[::0])
print('abc'[:10 ** 30], [1, 2][-10 ** 30:], range(10 ** 30)[10 ** 29])
