# array: each type code's limits, slices, conversions, buffers, comparisons, byte swapping, errors.
import copy
import pickle
from array import array, typecodes

print(typecodes, [(code, array(code).itemsize) for code in typecodes])
for code in 'bBhHiIlLqQ':
    size = array(code).itemsize * 8
    low, high = (-2 ** (size - 1), 2 ** (size - 1) - 1) if code.islower() else (0, 2 ** size - 1)
    numbers = array(code, [low, high])
    for beyond in (low - 1, high + 1):
        try:
            numbers.append(beyond)
        except OverflowError as error:
            print(code, error, end='; ')
    print(numbers[1] == high)
numbers = array('i', range(6))
numbers[1:3] = array('i', [10, 20, 30])
print(numbers, numbers[::2], numbers[-1], numbers.pop(), numbers.pop(0), numbers.remove(30),
      numbers.index(20), numbers.count(4), numbers.insert(1, 7), numbers.reverse(), numbers)
del numbers[::2]
numbers.extend([1, 2])
numbers.extend(array('i', [3]))
numbers += array('i', [4])
numbers *= 2
print(numbers, numbers * 0, array('i', [1]) + array('i', [2]), 2 * array('b', [1]), 3 in numbers,
      numbers.tolist()[:2], len(numbers), numbers.typecode, numbers.index(1, 3))
text = array('u', 'héé')
print(text, text.tounicode(), array('d', [1, 2.5, 1e300]), array('f', [0.1])[0],
      array('b', b'\x01\xff'), array('B', b'ab').tobytes(), array('i'), repr(array('u')))
swapped = array('H', [1, 256])
swapped.byteswap()
swapped.frombytes(b'\x05\x00')
swapped.fromlist([9])
print(swapped, array('i', [1, 2]) == array('d', [1.0, 2.0]), array('i', [1]) < array('i', [1, 0]),
      array('i', [2]) >= array('b', [1]), array('i') == [], copy.copy(swapped) == swapped,
      copy.deepcopy(swapped) is swapped, pickle.loads(pickle.dumps(swapped)))
view = memoryview(swapped)
view[0] = 77
print(swapped[0], view.format, view.tolist(), view.nbytes)
try:
    swapped.append(1)
except BufferError as error:
    print('BufferError:', error)
view.release()
print(swapped.buffer_info()[1], bytes(array('h', [1, 2])), bytearray(array('B', [65])),
      sum(array('d', [0.5, 0.25])), max(array('b', [-3, 2])), list(reversed(array('b', [1, 2]))),
      sorted(array('i', [3, 1])), bool(array('i')))


class Scores(array):
    def mean(self):
        return sum(self) / len(self)


print(Scores('i', [1, 2, 6]).mean(), type(Scores('i')[:]).__name__,
      type(Scores('i') + Scores('i')).__name__)
for wrong in (lambda: array('x'), lambda: array('i', ['a']), lambda: array('i', 5),
              lambda: array('i', [1.5]), lambda: array('u', [1]), lambda: array('b', 'text'),
              lambda: array(), lambda: array('ii'), lambda: array('i')[0], lambda: array('i').pop(),
              lambda: array('i', [1]).remove(5), lambda: array('i', [1]).index(5),
              lambda: array('i') + [1], lambda: array('i') + array('d'),
              lambda: numbers.extend(array('d')), lambda: numbers.fromlist([1, 'a']),
              lambda: numbers.frombytes(b'abc'),
              lambda: numbers.__setitem__(slice(0, 1), [1]), lambda: hash(array('i')),
              lambda: numbers.__setitem__(99, 1), lambda: numbers['a'],
              lambda: array('i', [1]) < [1], lambda: array('i', b'abc'),
              lambda: numbers.fromlist((1,)), lambda: array('d', [1]).fromunicode('a'),
              lambda: numbers.__setitem__(slice(0, 4, 2), array('i', [1])),
              lambda: array('f', [None]), lambda: array('i', {}, 1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
