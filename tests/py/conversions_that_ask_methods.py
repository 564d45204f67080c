# bytes() of text with __bytes__, zip and map of what fails when iterated, reversed() and its
# arguments, operator functions on classes, functools.partial with odd keywords.
import functools
import operator


def show(title, function):
    try:
        print(title, '->', function())
    except Exception as error:
        print(title, '->', type(error).__name__, error)


class Text(str):
    def __bytes__(self):
        return b'from the method'


class Number(int):
    def __bytes__(self):
        return b'number'


show('text', lambda: (bytes(Text('x')), bytes(Text('é'), 'utf-8'), bytes(Number(3))))
show('plain text', lambda: bytes('x'))
show('text and errors', lambda: bytes(Text('x'), errors='strict'))
show('wrong', lambda: bytes(type('T', (str,), {'__bytes__': lambda self: 'no'})('x')))


class Refuses:
    def __iter__(self):
        raise TypeError('mine')


class NoIterator:
    __iter__ = None


for function in zip, enumerate, list, lambda it: map(int, it), lambda it: filter(None, it), sorted:
    show('refuses', lambda: function(Refuses()))
    show('none', lambda: function(NoIterator()))
    show('number', lambda: function(5))
show('zip second', lambda: zip([1], Refuses()))

show('reversed', lambda: reversed())
show('reversed', lambda: reversed([], []))
show('reversed', lambda: reversed([], a=1))
show('reversed', lambda: reversed({1}))
show('reversed', lambda: list(reversed({1: 2, 3: 4})))


class Sized:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return index * 10

    def __iadd__(self, other):
        return 'iadd'


show('reversed', lambda: list(reversed(Sized())))
show('iconcat', lambda: operator.iconcat(Sized(), []))
show('iconcat', lambda: operator.iconcat(Sized(), 1))
show('concat', lambda: operator.concat(Sized(), 1))
show('iconcat', lambda: operator.iconcat(1, 1))
show('iadd', lambda: operator.iadd([1], (2,)))

partial = functools.partial(print, 'a', sep='-')
partial.keywords[3] = 4
show('repr', lambda: repr(partial))
show('call', lambda: partial())
