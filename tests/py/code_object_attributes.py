"""What a code object tells: counts, names, constants, flags, lines, positions; copies."""
import types


def sample(a, /, b, *rest, c=1, **more):
    """Has a bit of everything."""
    total = a + b
    for item in rest:
        total += item

    def inner():
        return total

    return inner


code = sample.__code__
for name in ("co_name", "co_qualname", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount",
             "co_nlocals", "co_varnames", "co_cellvars", "co_freevars", "co_names", "co_firstlineno"):
    print(name, getattr(code, name))
print(bin(code.co_flags), code.co_consts[0], type(code.co_code), type(code).__name__)
inner = [c for c in code.co_consts if isinstance(c, types.CodeType)][0]
print(inner.co_name, inner.co_qualname, inner.co_freevars, inner.co_firstlineno - code.co_firstlineno)


def two_lines(x):
    y = (x +
         1)
    return y


lines = [(start, end, line - two_lines.__code__.co_firstlineno)
         for start, end, line in two_lines.__code__.co_lines()]
print(lines)
first = two_lines.__code__.co_firstlineno
print([(a - first, b - first, c, d) for a, b, c, d in two_lines.__code__.co_positions()])


def numbers():
    yield 1


copy = numbers.__code__.replace(co_firstlineno=7)
print(copy.co_firstlineno, copy.co_name, copy is numbers.__code__)
for function in (sample, numbers, lambda: 0):
    print(function.__code__.co_flags & 0x20 != 0, function.__code__.co_flags & 0x04 != 0,
          function.__code__.co_flags & 0x08 != 0)
