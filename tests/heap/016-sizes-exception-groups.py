# An ExceptionGroup has room for weak references, a BaseExceptionGroup has not.
import sys, weakref
group = ExceptionGroup('g', [ValueError(1), KeyError(2)])
print(sys.getsizeof(group), sys.getsizeof(BaseExceptionGroup('g', [KeyboardInterrupt()])), sys.getsizeof(BaseExceptionGroup('g', [ValueError()])))
print(ExceptionGroup.__basicsize__, BaseExceptionGroup.__basicsize__, [sys.getsizeof(part) for part in group.split(ValueError)])
try: raise group
except* ValueError as part: print(sys.getsizeof(part), sys.getrefcount(part))
except* KeyError as part: print(sys.getsizeof(part), sys.getrefcount(part))
class Own(ExceptionGroup): pass
print(sys.getsizeof(Own('a', [ValueError()])), Own.__basicsize__)
for one in (ExceptionGroup('a', [ValueError()]), Own('b', [ValueError()])):
    seen = weakref.ref(one, lambda r: print('gone', r()))
    print(seen() is one, weakref.getweakrefcount(one))
    one = None
try: weakref.ref(BaseExceptionGroup('g', [KeyboardInterrupt()]))
except TypeError as error: print(error)
