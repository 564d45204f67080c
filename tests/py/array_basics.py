# array.array: making, items, slices, methods, what it shows of itself.
from array import array, typecodes, ArrayType
from collections.abc import MutableSequence
import sys

print(typecodes, ArrayType is array, issubclass(array, MutableSequence))
print([(code, array(code).itemsize) for code in typecodes])

numbers = array("i", [3, 1, 2])
print(numbers, len(numbers), numbers[0], numbers[-1], numbers.typecode, numbers.itemsize)
print(2 in numbers, 9 in numbers, numbers.index(1), numbers.count(3), list(numbers))
numbers.append(5)
numbers.extend([6, 7])
numbers.extend(array("i", [8]))
numbers.insert(0, -1)
numbers.insert(-100, -2)
numbers.insert(100, 99)
print(numbers, numbers.pop(), numbers.pop(0), numbers)
numbers.remove(5)
numbers.reverse()
print(numbers, numbers.tolist(), numbers.tobytes()[:8])

# Slices.
row = array("h", range(10))
print(row[2:5], row[::-1], row[::3], row[7:2], row[-3:])
row[2:4] = array("h", [20, 30, 40])
print(row)
row[::5] = array("h", [100, 200, 300])
print(row)
del row[1:3], row[-1]
print(row)
del row[::2]
print(row)
row[1:1] = row
print(row)

# Operators.
a, b = array("d", [1.5, 2]), array("d", [3])
print(a + b, a * 2, 3 * b, a * -1)
a += b
a *= 2
print(a)
print(array("i", [1, 2]) == array("d", [1, 2]), array("i", [1]) < array("i", [1, 2]))
print(array("i", [2]) > array("i", [1, 5]), array("i", [1]) != array("i", [1]), array("i") == [])

# Characters and bytes.
text = array("u", "h\xe9llo")
text.fromunicode("!")
print(text, text.tounicode(), text[1], text.tolist())
data = array("B")
data.frombytes(b"\x01\x02\xff")
print(data, bytes(data), memoryview(data).format, memoryview(data)[2], array("b", b"\xff\x01"))
wide = array("H", [1, 0x1234])
wide.byteswap()
print(wide, array("f", [0.1]), array("q", [-2**63, 2**63 - 1]), array("Q", [2**64 - 1]))
print(array("i", (n * n for n in range(4))), array("i", {1: 2}), array("d", array("i", [1, 2])))

# Sizes follow how it grew.
grown = array("i")
sizes = []
for n in range(20):
    grown.append(n)
    sizes.append(sys.getsizeof(grown))
print(sys.getsizeof(array("i")), sizes, sys.getsizeof(array("d", [1, 2, 3])))

match array("i", [1, 2, 3]):
    case [first, *rest]:
        print(first, rest)


class Named(array):
    def __new__(cls, name, items):
        self = super().__new__(cls, "i", items)
        self.name = name
        return self


named = Named("n", [1])
print(named, named.name, named[0], type(named[:]), named.__reduce_ex__(2)[1:])
