# In CPython written in C.
"""What the writer and the reader of pickles share: the opcodes, the errors, and the names
that globals had in Python 2, which protocols 0 to 2 still use."""

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4

OPCODES = {
    'MARK': b'(', 'STOP': b'.', 'POP': b'0', 'POP_MARK': b'1', 'DUP': b'2', 'FLOAT': b'F',
    'INT': b'I', 'BININT': b'J', 'BININT1': b'K', 'LONG': b'L', 'BININT2': b'M', 'NONE': b'N',
    'PERSID': b'P', 'BINPERSID': b'Q', 'REDUCE': b'R', 'STRING': b'S', 'BINSTRING': b'T',
    'SHORT_BINSTRING': b'U', 'UNICODE': b'V', 'BINUNICODE': b'X', 'APPEND': b'a', 'BUILD': b'b',
    'GLOBAL': b'c', 'DICT': b'd', 'EMPTY_DICT': b'}', 'APPENDS': b'e', 'GET': b'g',
    'BINGET': b'h', 'INST': b'i', 'LONG_BINGET': b'j', 'LIST': b'l', 'EMPTY_LIST': b']',
    'OBJ': b'o', 'PUT': b'p', 'BINPUT': b'q', 'LONG_BINPUT': b'r', 'SETITEM': b's',
    'TUPLE': b't', 'EMPTY_TUPLE': b')', 'SETITEMS': b'u', 'BINFLOAT': b'G',
    'PROTO': b'\x80', 'NEWOBJ': b'\x81', 'EXT1': b'\x82', 'EXT2': b'\x83', 'EXT4': b'\x84',
    'TUPLE1': b'\x85', 'TUPLE2': b'\x86', 'TUPLE3': b'\x87', 'NEWTRUE': b'\x88',
    'NEWFALSE': b'\x89', 'LONG1': b'\x8a', 'LONG4': b'\x8b', 'BINBYTES': b'B',
    'SHORT_BINBYTES': b'C', 'SHORT_BINUNICODE': b'\x8c', 'BINUNICODE8': b'\x8d',
    'BINBYTES8': b'\x8e', 'EMPTY_SET': b'\x8f', 'ADDITEMS': b'\x90', 'FROZENSET': b'\x91',
    'NEWOBJ_EX': b'\x92', 'STACK_GLOBAL': b'\x93', 'MEMOIZE': b'\x94', 'FRAME': b'\x95',
    'BYTEARRAY8': b'\x96', 'NEXT_BUFFER': b'\x97', 'READONLY_BUFFER': b'\x98'}


class PickleError(Exception):
    """Something is wrong with a pickle."""


class PicklingError(PickleError):
    """An object that cannot be pickled."""


class UnpicklingError(PickleError):
    """A pickle that cannot be read."""


for _error in PickleError, PicklingError, UnpicklingError:
    _error.__module__ = '_pickle'

_OLD_MODULES = {
    'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue',
    'configparser': 'ConfigParser', 'reprlib': 'repr', '_thread': 'thread',
    'html.entities': 'htmlentitydefs', 'html.parser': 'HTMLParser', 'urllib.parse': 'urlparse',
    'collections.abc': '_abcoll', '_functools': 'functools', '_pickle': 'pickle'}

_OLD_NAMES = {
    ('builtins', 'range'): ('__builtin__', 'xrange'),
    ('functools', 'reduce'): ('__builtin__', 'reduce'),
    ('_functools', 'reduce'): ('__builtin__', 'reduce'),
    ('sys', 'intern'): ('__builtin__', 'intern'),
    ('builtins', 'chr'): ('__builtin__', 'unichr'),
    ('builtins', 'str'): ('__builtin__', 'unicode'),
    ('builtins', 'int'): ('__builtin__', 'long'),
    ('builtins', 'zip'): ('itertools', 'izip'),
    ('builtins', 'map'): ('itertools', 'imap'),
    ('builtins', 'filter'): ('itertools', 'ifilter'),
    ('itertools', 'filterfalse'): ('itertools', 'ifilterfalse'),
    ('itertools', 'zip_longest'): ('itertools', 'izip_longest'),
    ('collections', 'UserDict'): ('UserDict', 'IterableUserDict'),
    ('collections', 'UserList'): ('UserList', 'UserList'),
    ('collections', 'UserString'): ('UserString', 'UserString'),
    ('urllib.parse', 'quote_plus'): ('urllib', 'quote_plus'),
    ('urllib.parse', 'quote'): ('urllib', 'quote'),
    ('urllib.parse', 'unquote_plus'): ('urllib', 'unquote_plus'),
    ('urllib.parse', 'unquote'): ('urllib', 'unquote'),
    ('urllib.parse', 'urlencode'): ('urllib', 'urlencode')}

_NEW_MODULES = {old: new for new, old in _OLD_MODULES.items()}
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items() if new[0] != '_functools'}
# Errors that Python 2 did not have, by what it had.
_NEWER_ERRORS = {'ModuleNotFoundError': 'ImportError'}


def _is_error(name):
    import builtins
    found = getattr(builtins, name, None)
    return isinstance(found, type) and issubclass(found, BaseException)


def _old_error(name):
    import builtins
    if name in _NEWER_ERRORS:
        return _NEWER_ERRORS[name]
    derived = getattr(builtins, name)
    is_newer = issubclass(derived, OSError) and derived.__name__ != 'OSError'
    return 'OSError' if is_newer else name


def old_global(module, name):
    """Where Python 2 had what is module.name today."""
    if (module, name) in _OLD_NAMES:
        return _OLD_NAMES[module, name]
    if module == 'builtins' and _is_error(name) and 'Group' not in name:
        return 'exceptions', _old_error(name)
    return _OLD_MODULES.get(module, module), name


def new_global(module, name):
    """Where today is what Python 2 had as module.name."""
    if (module, name) in _NEW_NAMES:
        return _NEW_NAMES[module, name]
    if module == 'exceptions':
        return 'builtins', name
    return _NEW_MODULES.get(module, module), name


def escape(text):
    """Text as a line of protocol 0: what is not of Latin-1 as \\uXXXX."""
    pieces = []
    for character in text:
        code = ord(character)
        if code < 256 and character not in '\\\0\n\r\x1a':
            pieces.append(character)
        else:
            pieces.append(f'\\u{code:04x}' if code < 0x10000 else f'\\U{code:08x}')
    return ''.join(pieces).encode('latin1')


def unescape(data):
    """The text of such a line."""
    import re
    return re.sub(r'\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})',
                  lambda match: chr(int(match[1] or match[2], 16)), data.decode('latin1'))
