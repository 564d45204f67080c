# bytes, bytearray and memoryview as subjects of class and sequence patterns.
import array
import collections


def kind(subject):
    match subject:
        case bytearray(itself):
            return 'bytearray', itself
        case bytes(itself):
            return 'bytes', itself
        case memoryview():
            return 'memoryview', subject.tolist()
        case range():
            return 'range', subject
        case _:
            return 'other', type(subject).__name__


def parts(subject):
    match subject:
        case []:
            return 'empty'
        case [only]:
            return 'one', only
        case [first, *middle, last]:
            return first, middle, last
        case _:
            return 'no sequence'


class Raw(bytearray):
    pass


for subject in (bytearray(b'ab'), b'ab', memoryview(b'ab'), range(3), 'ab', Raw(b'xyz'),
                array.array('i', [1, 2]), collections.deque('pqr'), (), [None], {1, 2}, iter([1])):
    name, value = kind(subject)
    print(name, value if name != 'memoryview' else list(value), parts(subject))

view = memoryview(bytearray(b'abcd'))
match view[1:3]:
    case [98, letter]:
        print('second is', chr(letter))
match memoryview(b''):
    case []:
        print('nothing in it')
try:
    match b'ab':
        case bytes(one, two):
            print(one, two)
except TypeError as error:
    print(error)
try:
    match memoryview(b'ab'):
        case memoryview(one):
            print(one)
except TypeError as error:
    print(error)
