"""The parameters of built-in functions, methods and classes that CPython tells: each list of
parameters, and what has it."""

_TABLE = """
(self, /)
    bytearray.__reduce__ bytearray.__sizeof__ bytearray.clear bytearray.copy bytearray.reverse
    bytes.__bytes__ complex.__complex__ complex.__getnewargs__ complex.conjugate
    dict.__reversed__ dict.popitem float.__ceil__ float.__floor__ float.__getnewargs__
    float.__trunc__ float.as_integer_ratio float.conjugate float.hex float.is_integer
    int.__getnewargs__ int.__sizeof__ int.as_integer_ratio int.bit_count int.bit_length
    list.__reversed__ list.__sizeof__ list.clear list.copy list.reverse memoryview.release
    memoryview.tolist memoryview.toreadonly object.__dir__ object.__getstate__ object.__reduce__
    object.__sizeof__ str.__sizeof__ str.capitalize str.casefold str.isalnum str.isalpha
    str.isascii str.isdecimal str.isdigit str.isidentifier str.islower str.isnumeric
    str.isprintable str.isspace str.istitle str.isupper str.lower str.swapcase str.title
    str.upper tuple.__getnewargs__ type.__dir__ type.__sizeof__ type.__subclasses__ type.mro
(obj, /)
    ascii callable hash id len repr
(self, /, sep=None, maxsplit=-1)
    bytearray.rsplit bytearray.split bytes.rsplit bytes.split str.rsplit str.split
(self, bytes=None, /)
    bytearray.lstrip bytearray.rstrip bytearray.strip bytes.lstrip bytes.rstrip bytes.strip
(self, sep, /)
    bytearray.partition bytearray.rpartition bytes.partition bytes.rpartition str.partition
    str.rpartition
(self, width, fillchar=b' ', /)
    bytearray.center bytearray.ljust bytearray.rjust bytes.center bytes.ljust bytes.rjust
(self, format_spec, /)
    complex.__format__ float.__format__ int.__format__ object.__format__ str.__format__
(self, value, /)
    bytearray.remove list.count list.remove tuple.count
()
    globals locals object
(number, /)
    bin hex oct
(self, /, encoding='utf-8', errors='strict')
    bytearray.decode bytes.decode str.encode
(self, /, keepends=False)
    bytearray.splitlines bytes.splitlines str.splitlines
(self, /, tabsize=8)
    bytearray.expandtabs bytes.expandtabs str.expandtabs
(self, chars=None, /)
    str.lstrip str.rstrip str.strip
(self, old, new, count=-1, /)
    bytearray.replace bytes.replace str.replace
(self, prefix, /)
    bytearray.removeprefix bytes.removeprefix str.removeprefix
(self, suffix, /)
    bytearray.removesuffix bytes.removesuffix str.removesuffix
(self, width, /)
    bytearray.zfill bytes.zfill str.zfill
(self, width, fillchar=' ', /)
    str.center str.ljust str.rjust
(string, /)
    bytearray.fromhex bytes.fromhex float.fromhex
(frm, to, /)
    bytearray.maketrans bytes.maketrans
(iterable, /)
    all any
(iterable=(), /)
    list tuple
(obj, name, /)
    delattr hasattr
(self, index=-1, /)
    bytearray.pop list.pop
(self, iterable, /)
    list.extend str.join
(self, iterable_of_bytes, /)
    bytearray.join bytes.join
(self, key, default=None, /)
    dict.get dict.setdefault
(self, table, /, delete=b'')
    bytearray.translate bytes.translate
(self, value, start=0, stop=9223372036854775807, /)
    list.index tuple.index
(*args, sep=' ', end='\\n', file=None, flush=False)
    print
(async_iterable, /)
    aiter
(base, exp, mod=None)
    pow
(bytes, byteorder='big', *, signed=False)
    int.from_bytes
(c, /)
    ord
(cls, class_or_tuple, /)
    issubclass
(fget=None, fset=None, fdel=None, doc=None)
    property
(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
    open
(i, /)
    chr
(iterable, /, *, key=None, reverse=False)
    sorted
(iterable, /, start=0)
    sum
(iterable, start=0)
    enumerate
(iterable, value=None, /)
    dict.fromkeys
(name, globals=None, locals=None, fromlist=(), level=0)
    __import__
(number, ndigits=None)
    round
(obj, class_or_tuple, /)
    isinstance
(obj, name, value, /)
    setattr
(object)
    memoryview
(prompt='', /)
    input
(real=0, imag=0)
    complex
(self, /, *, key=None, reverse=False)
    list.sort
(self, /, length=1, byteorder='big', *, signed=False)
    int.to_bytes
(self, /, order='C')
    memoryview.tobytes
(self, index, item, /)
    bytearray.insert
(self, index, object, /)
    list.insert
(self, instance, /)
    type.__instancecheck__
(self, item, /)
    bytearray.append
(self, iterable_of_ints, /)
    bytearray.extend
(self, key, /)
    dict.__contains__
(self, ndigits=None, /)
    float.__round__
(self, object, /)
    list.append
(self, proto=0, /)
    bytearray.__reduce_ex__
(self, protocol, /)
    object.__reduce_ex__
(self, subclass, /)
    type.__subclasscheck__
(self, table, /)
    str.translate
(sequence, /)
    reversed
(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)
    compile
(source, globals=None, locals=None, /)
    eval
(source, globals=None, locals=None, /, *, closure=None)
    exec
(typestr, /)
    float.__getformat__
(value, format_spec='', /)
    format
(x, /)
    abs
(x, y, /)
    divmod
(x=0, /)
    float
"""


def _read(table):
    found = {}
    for line in table.strip().splitlines():
        if line.startswith("("):
            parameters = line[1:-1]
        else:
            found.update(dict.fromkeys(line.split(), parameters))
    return found


_parameters = _read(_TABLE)


def find(obj):
    """A function with the parameters of a built-in, and whether its first one is bound; None."""
    owner = getattr(obj, "__objclass__", None) or getattr(obj, "__self__", None)
    name = obj.__name__
    bound = False
    if owner is not None and not hasattr(owner, "__package__"):
        bound = not isinstance(obj, type(str.join)) and not isinstance(owner, type)
        classes = (owner if isinstance(owner, type) else type(owner)).__mro__
        name = next((f"{cls.__name__}.{name}" for cls in classes if name in cls.__dict__), name)
    elif getattr(obj, "__module__", "builtins") != "builtins":
        return None
    parameters = _parameters.get(name)
    return None if parameters is None else (eval(f"lambda {parameters}: None"), bound)


def find_class(cls):
    """The same for what makes the class's instances: a function, or None."""
    if cls is not object and cls.__mro__[-2].__module__ != "builtins":
        return None
    for base in cls.__mro__[:-1] or (cls,):
        if base.__module__ == "builtins" and base.__name__ in _parameters:
            return eval(f"lambda {_parameters[base.__name__]}: None")
    return None
