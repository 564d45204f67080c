"""Arguments that are a C int in CPython: 32 bits, and which words refuse more."""
import datetime
import gc
import io
import re
import sys

VALUES = [2**31, -2**31 - 1, 2**63, -2**63 - 1, 1.0, '1', None]


def show(title, function):
    print(title)
    for value in VALUES:
        try:
            result = repr(function(value))
        except (TypeError, ValueError, OverflowError) as error:
            result = f'{type(error).__name__}: {error}'
        print('   ', repr(value), '->', result)


show('splitlines', lambda v: 'a\nb'.splitlines(v))
show('bytes.splitlines', lambda v: b'a\nb'.splitlines(keepends=v))
show('bytes.hex', lambda v: b'abcd'.hex(':', v))
show('memoryview.hex', lambda v: memoryview(b'abcd').hex(':', v))
show('sort', lambda v: [2, 1].sort(reverse=v))
show('sorted', lambda v: sorted([2, 1], reverse=v))
show('chr', chr)
show('whence', lambda v: io.StringIO('abc').seek(0, v))
show('gc.set_debug', gc.set_debug)
show('gc.set_threshold', gc.set_threshold)
show('second threshold', lambda v: gc.set_threshold(700, v))
show('setrecursionlimit', lambda v: sys.setrecursionlimit(v))
show('compile flags', lambda v: compile('1', 'f', 'eval', v))
show('compile optimize', lambda v: compile('1', 'f', 'eval', optimize=v) and 0)
show('__import__ level', lambda v: __import__('sys', level=v))
show('date', lambda v: datetime.date(2000, v, 1) if v is not None else 0)
show('timedelta', lambda v: datetime.timedelta(v) if v != '1' else 0)
show('fromordinal', datetime.date.fromordinal)
show('switch interval', lambda v: sys.setswitchinterval(v) if not isinstance(v, int) else 0)
print(gc.get_threshold(), gc.get_debug(), sys.getrecursionlimit())
for value in (3, -2):
    try:
        compile('1', 'f', 'eval', optimize=value)
    except ValueError as error:
        print(error)
