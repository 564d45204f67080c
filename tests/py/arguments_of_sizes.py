"""Counts, widths and positions: what is too large, negative, or no integer is refused
in the words of each method."""
import array
import bisect
import collections
import io
import itertools
import operator


class Index:
    def __index__(self):
        return 2


VALUES = [2**63, -2**63 - 1, -1, 1.5, 'a', None, True, Index(), 10**30]


def show(title, function):
    print(title)
    for value in VALUES:
        try:
            result = repr(function(value))
        except (TypeError, ValueError, OverflowError, IndexError) as error:
            result = f'{type(error).__name__}: {error}'
        print('   ', 'Index' if isinstance(value, Index) else value, '->', result)


text, data = 'hello', b'hello'
show('str.center', lambda v: text.center(v))
show('str.ljust', lambda v: text.ljust(v, '.'))
show('str.zfill', lambda v: text.zfill(v))
show('str.split', lambda v: text.split('l', v))
show('str.rsplit', lambda v: text.rsplit(maxsplit=v))
show('str.replace', lambda v: text.replace('l', 'L', v))
show('str.find', lambda v: text.find('l', v))
show('str.expandtabs', lambda v: '\t'.expandtabs(v) if v != 10**30 else 0)
show('bytes.rjust', lambda v: data.rjust(v))
show('bytes.replace', lambda v: data.replace(b'l', b'L', v))
show('bytes.split', lambda v: data.split(b'l', v))
show('bytearray.insert', lambda v: bytearray(data).insert(v, 33))
show('bytearray.pop', lambda v: bytearray(data).pop(v))
show('list.insert', lambda v: [1].insert(v, 2))
show('list.pop', lambda v: [1, 2, 3].pop(v))
show('list.index', lambda v: [1, 2].index(2, v))
show('tuple.index', lambda v: (1, 2).index(2, 0, v))
show('list times', lambda v: [] * v)
show('list item', lambda v: [1, 2, 3][v])
show('array.pop', lambda v: array.array('b', b'abc').pop(v))
show('array.insert', lambda v: array.array('b').insert(v, 1))
show('bisect low', lambda v: bisect.bisect([1, 2, 3], 2, v))
show('bisect high', lambda v: bisect.bisect([1, 2, 3], 2, 0, v if v in (None, True) or not isinstance(v, int) else 3))
show('deque length', lambda v: collections.deque('abc', v))
show('deque rotate', lambda v: collections.deque('abc').rotate(v) if v not in (-2**63 - 1,) else 0)
show('repeat', lambda v: list(itertools.islice(itertools.repeat(7, v), 2)))
show('islice stop', lambda v: list(itertools.islice('abc', v)))
show('combinations', lambda v: list(itertools.combinations('abc', v)))
show('length_hint', lambda v: operator.length_hint(1, v))
show('index', lambda v: operator.index(v))
show('StringIO.seek', lambda v: io.StringIO('abc').seek(v))
show('BytesIO.seek', lambda v: io.BytesIO(b'abc').seek(0, v))
show('BytesIO.read', lambda v: io.BytesIO(b'abc').read(v))
show('to_bytes', lambda v: (5).to_bytes(v, 'big'))
show('range', lambda v: range(v) if v is True or not isinstance(v, int) else range(0, v)[:1])
