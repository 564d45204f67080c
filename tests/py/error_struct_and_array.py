# An uncaught struct.error inside a comprehension, after array and struct agreed on the bytes.
import array
import struct

numbers = array.array('h', [1, -2, 300])
print(numbers.tobytes().hex(), struct.pack('<3h', *numbers) == numbers.tobytes())
try:
    numbers.append(70000)
except OverflowError as error:
    print(error, numbers)
records = [struct.pack('<hb', number, size)
           for number, size in
           zip(numbers, (1, 2, 300))]
print(records)
