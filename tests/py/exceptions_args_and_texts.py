"""What each exception class makes of its arguments: args, str, repr, attributes, pickling."""
import copy
import pickle

CASES = [(Exception, ()), (Exception, ('a',)), (Exception, ('a', 1)), (ValueError, (None,)), (KeyError, ('k',)), (KeyError, ('a', 'b')), (KeyError, ()), (OSError, (2, 'No such file')), (OSError, (2, 'No such file', 'f.txt')), (OSError, (17, 'exists', 'a', None, 'b')), (OSError, ('text',)), (OSError, (1,)), (StopIteration, (5,)), (StopIteration, ()), (StopIteration, (1, 2)), (SystemExit, ()), (SystemExit, (3,)), (SystemExit, ('a', 'b')), (UnicodeDecodeError, ('utf-8', b'\xff', 0, 1, 'invalid start byte')), (UnicodeEncodeError, ('ascii', 'é', 0, 1, 'ordinal not in range(128)')), (UnicodeEncodeError, ('ascii', 'aéb€', 1, 3, 'bad')), (UnicodeTranslateError, ('é', 0, 1, 'bad')), (SyntaxError, ('msg',)), (SyntaxError, ('msg', ('f.py', 3, 5, 'the line\n'))), (SyntaxError, ('msg', ('f.py', 3, 5, 'line', 3, 8))), (ImportError, ('m',)), (AttributeError, ('m',)), (NameError, ('m',)), (ExceptionGroup, ('g', [ValueError(1), KeyError('x')])), (AssertionError, ((1, 2),)), (MemoryError, ()), (RecursionError, ('deep',)), (BaseException, ('base',)), (KeyboardInterrupt, ()), (GeneratorExit, ('x',)), (FileNotFoundError, (2, 'nope', 'n')), (ConnectionError, (104, 'reset')), (UserWarning, ('w',)), (StopAsyncIteration, (1,)), (ZeroDivisionError, ('a', 'b', 'c'))]
for kind, arguments in CASES:
    error = kind(*arguments)
    extra = {name: getattr(error, name) for name in ('errno', 'strerror', 'filename', 'filename2', 'value', 'code', 'encoding', 'object', 'start', 'end', 'reason', 'msg', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'name', 'path', 'obj', 'exceptions', 'message') if hasattr(error, name)}
    print(type(error).__name__, error.args, repr(str(error)), repr(error), extra)
    for made in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        if type(made) is not type(error) or str(made) != str(error) or repr(made) != repr(error):
            print('    copied:', repr(made), made.args)
print(type(OSError(2, 'x')), type(OSError(13, 'x')), type(OSError(17, 'x')), type(OSError(4, 'x')), type(OSError(32, 'x')), type(OSError(99999, 'x')), type(OSError(2)), type(OSError('2', 'x')))
print(ImportError('m', name='n', path='p').name, ImportError('m', name='n', path='p').path, NameError('m', name='n').name, AttributeError('m', name='n', obj=3).obj)
for bad in (lambda: UnicodeDecodeError('utf-8'), lambda: UnicodeDecodeError(1, 2, 3, 4, 5), lambda: ExceptionGroup('g', []), lambda: ExceptionGroup('g', [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup('g', [KeyboardInterrupt()]), lambda: ImportError(bogus=1), lambda: ValueError(x=1), lambda: SyntaxError('m', (1, 2)), lambda: SyntaxError('m', 5), lambda: AttributeError('m', wrong=1), lambda: BaseExceptionGroup('g', 5)):
    try:
        print(repr(bad()))
    except Exception as error:
        print(type(error).__name__, error)
e = ValueError('a')
e.args = ('b', 2)
e.extra = 5
print(e, e.args, vars(e), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__, e.with_traceback(None) is e)
e.add_note('first')
e.add_note('second')
print(e.__notes__)
for bad in (lambda: e.add_note(3), lambda: setattr(e, 'args', 5), lambda: setattr(e, '__cause__', 5), lambda: setattr(e, '__traceback__', 5), lambda: setattr(e, '__context__', 'x'), lambda: e.with_traceback(3)):
    try:
        bad()
    except TypeError as error:
        print(error)


class Mine(Exception):
    def __init__(self, code, *, hint=None):
        super().__init__(f'code {code}')
        self.code, self.hint = code, hint

    def __str__(self):
        return super().__str__() + (f' ({self.hint})' if self.hint else '')


print(Mine(3), repr(Mine(3, hint='try')), str(Mine(3, hint='try')), Mine(3).args)
