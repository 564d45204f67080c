# In CPython written in C.
"""Objects from bytes: the Unpickler, a small machine with a stack."""

import copyreg
import struct
import sys

from _pickle_format import HIGHEST_PROTOCOL, OPCODES, UnpicklingError, new_global, unescape


class _Source:
    """Bytes in memory, read like a file."""

    def __init__(self, data):
        self._data = bytes(data)
        self._place = 0

    def read(self, size):
        data = self._data[self._place:self._place + size]
        self._place += len(data)
        return data

    def readline(self):
        end = self._data.find(b'\n', self._place) + 1
        data = self._data[self._place:end or None]
        self._place += len(data)
        return data


class _Stop(Exception):
    """The pickle's end: its object."""


class Unpickler:
    """Reads objects from a file of pickles."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict',
                 buffers=None):
        read, readline = getattr(file, 'read', None), getattr(file, 'readline', None)
        if read is None or readline is None:
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._read_some, self._read_some_line = read, readline
        self._buffers = None if buffers is None else iter(buffers)
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    # --- reading ---

    def _read(self, size):
        data = self._read_some(size)
        if len(data) < size:
            raise UnpicklingError('pickle data was truncated')
        return data

    def _read_line(self):
        """Without the newline at its end."""
        line = self._read_some_line()
        if not line.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return line[:-1]

    def _number(self, format):
        return struct.unpack(format, self._read(struct.calcsize(format)))[0]

    def load(self):
        """The object of the next pickle."""
        if not hasattr(self, '_read_some'):
            raise UnpicklingError('Unpickler.__init__() was not called by '
                                  f'{type(self).__name__}.__init__()')
        self.stack = []
        self._marked = []
        try:
            while True:
                key = self._read_some(1)
                if not key:
                    raise EOFError('Ran out of input')
                step = _STEPS.get(key)
                if step is None:
                    raise UnpicklingError(_invalid_key(key))
                step(self)
        except _Stop as stop:
            return stop.args[0]

    def persistent_load(self, persistent_id):
        """The object that was written as an id of its own."""
        raise UnpicklingError('A load persistent id instruction was encountered,\n'
                              'but no persistent_load function was specified.')

    # --- the stack ---

    def _pop(self):
        if not self.stack:
            raise UnpicklingError('unexpected MARK found' if self._marked
                                  else 'unpickling stack underflow')
        return self.stack.pop()

    def _top(self):
        if not self.stack:
            raise UnpicklingError('unpickling stack underflow')
        return self.stack[-1]

    def _pop_mark(self):
        """What is above the last mark."""
        if not self._marked:
            raise UnpicklingError('could not find MARK')
        items, self.stack = self.stack, self._marked.pop()
        return items

    def _push(self, value):
        self.stack.append(value)

    def _load_mark(self):
        self._marked.append(self.stack)
        self.stack = []

    def _load_pop(self):
        if self.stack:
            self.stack.pop()
        elif self._marked:
            self._pop_mark()
        else:
            raise UnpicklingError('unpickling stack underflow')

    def _load_stop(self):
        raise _Stop(self._pop())

    # --- framing and the memo ---

    def _load_proto(self):
        protocol = self._read(1)[0]
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'unsupported pickle protocol: {protocol}')
        self.proto = protocol

    def _load_frame(self):
        self._check_frame(self._number('<Q'))

    def _check_frame(self, size):
        """A frame is only a promise that so many bytes follow."""
        if isinstance(getattr(self._read_some, '__self__', None), _Source):
            source = self._read_some.__self__
            if len(source._data) - source._place < size:
                raise UnpicklingError('pickle data was truncated')

    def _get(self, index):
        try:
            self._push(self.memo[index])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index {index}') from None

    def _put(self, index):
        if index < 0:
            raise ValueError('negative PUT argument')
        self.memo[index] = self._top()

    def _load_memoize(self):
        self.memo[len(self.memo)] = self._top()

    # --- values ---

    def _load_int(self):
        line = self._read_line()
        if line == b'01' or line == b'00':
            self._push(line == b'01')
            return
        try:
            self._push(int(line, 0))
        except ValueError:
            raise ValueError('could not convert string to int') from None

    def _load_long(self):
        line = self._read_line()
        self._push(int(line.removesuffix(b'L'), 0))

    def _push_long(self, size):
        if size < 0:
            raise UnpicklingError('LONG pickle has negative byte count')
        self._push(int.from_bytes(self._read(size), 'little', signed=True))

    def _load_float(self):
        line = self._read_line()
        try:
            self._push(float(line))
        except ValueError:
            raise ValueError(f"could not convert string to float: {line.decode('ascii')!r}"
                             ) from None

    def _decode(self, data):
        return data if self.encoding == 'bytes' else data.decode(self.encoding, self.errors)

    def _load_string(self):
        data = self._read_line()
        if len(data) < 2 or data[0] != data[-1] or data[0] not in b'"\'':
            raise UnpicklingError('the STRING opcode argument must be quoted')
        import ast
        self._push(self._decode(ast.literal_eval('b' + data.decode('latin1'))))

    def _load_unicode(self):
        self._push(unescape(self._read_line()))

    def _push_text(self, size):
        self._push(self._read(size).decode('utf-8', 'surrogatepass'))

    def _load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* '
                                  'argument was given')
        self._push(next(self._buffers))

    def _load_readonly_buffer(self):
        self.stack[-1] = memoryview(self.stack[-1]).toreadonly()

    # --- containers ---

    def _push_tuple(self, size):
        if len(self.stack) < size:
            raise UnpicklingError('unpickling stack underflow')
        self.stack[-size:] = [tuple(self.stack[-size:])]

    def _load_dict(self):
        items = self._pop_mark()
        self._push({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    def _load_append(self):
        value = self._pop()
        self._top().append(value)

    def _load_appends(self):
        items = self._pop_mark()
        target = self._top()
        extend = getattr(target, 'extend', None)
        if extend is not None:
            extend(items)
            return
        for item in items:
            target.append(item)

    def _load_setitem(self):
        value, key = self._pop(), self._pop()
        self._top()[key] = value

    def _load_setitems(self):
        items = self._pop_mark()
        target = self._top()
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _load_additems(self):
        items = self._pop_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
            return
        for item in items:
            target.add(item)

    # --- globals and instances ---

    def find_class(self, module, name):
        """What an opcode GLOBAL means: module.name."""
        if self.proto < 3 and self.fix_imports:
            module, name = new_global(module, name)
        __import__(module, level=0)
        found = sys.modules[module]
        for part in name.split('.') if self.proto >= 4 else [name]:
            try:
                if part == '<locals>':
                    raise AttributeError
                found = getattr(found, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {name!r} on "
                                     f'{sys.modules[module]!r}') from None
        return found

    def _load_global(self):
        module, name = self._read_line().decode('utf-8'), self._read_line().decode('utf-8')
        self._push(self.find_class(module, name))

    def _load_stack_global(self):
        name, module = self._pop(), self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self._push(self.find_class(module, name))

    def _push_extension(self, code):
        if code in copyreg._extension_cache:
            self._push(copyreg._extension_cache[code])
            return
        if code <= 0:
            raise UnpicklingError('EXT specifies code <= 0')
        if code not in copyreg._inverted_registry:
            raise ValueError(f'unregistered extension code {code}')
        found = self.find_class(*copyreg._inverted_registry[code])
        copyreg._extension_cache[code] = found
        self._push(found)

    def _instantiate(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, '__getinitargs__'):
            self._push(cls(*args))
        else:
            self._push(cls.__new__(cls))

    def _load_inst(self):
        module, name = self._read_line().decode('ascii'), self._read_line().decode('ascii')
        args = self._pop_mark()
        self._instantiate(self.find_class(module, name), args)

    def _load_obj(self):
        cls, *args = self._pop_mark()
        self._instantiate(cls, args)

    def _load_newobj(self):
        args, cls = self._pop(), self._pop()
        self._push(cls.__new__(cls, *args))

    def _load_newobj_ex(self):
        kwargs, args, cls = self._pop(), self._pop(), self._pop()
        self._push(cls.__new__(cls, *args, **kwargs))

    def _load_reduce(self):
        args, func = self._pop(), self._pop()
        self._push(func(*args))

    def _load_build(self):
        state = self._pop()
        instance = self._top()
        setstate = getattr(instance, '__setstate__', None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            own = instance.__dict__
            for name, value in state.items():
                own[sys.intern(name) if type(name) is str else name] = value
        for name, value in (slots or {}).items():
            setattr(instance, name, value)


Unpickler.__module__ = '_pickle'


def _invalid_key(key):
    text = key.decode('latin1') if 0x20 <= key[0] < 0x7f and key != b"'" else f'\\x{key[0]:02x}'
    return f"invalid load key, '{text}'."


_STEPS = {
    OPCODES[name]: step for name, step in {
        'MARK': Unpickler._load_mark,
        'STOP': Unpickler._load_stop,
        'POP': Unpickler._load_pop,
        'POP_MARK': lambda self: self._pop_mark() and None,
        'DUP': lambda self: self._push(self._top()),
        'FLOAT': Unpickler._load_float,
        'INT': Unpickler._load_int,
        'BININT': lambda self: self._push(self._number('<i')),
        'BININT1': lambda self: self._push(self._read(1)[0]),
        'BININT2': lambda self: self._push(self._number('<H')),
        'LONG': Unpickler._load_long,
        'LONG1': lambda self: self._push_long(self._read(1)[0]),
        'LONG4': lambda self: self._push_long(self._number('<i')),
        'BINFLOAT': lambda self: self._push(self._number('>d')),
        'NONE': lambda self: self._push(None),
        'NEWTRUE': lambda self: self._push(True),
        'NEWFALSE': lambda self: self._push(False),
        'PERSID': lambda self: self._push(self.persistent_load(self._read_line().decode('ascii'))),
        'BINPERSID': lambda self: self._push(self.persistent_load(self._pop())),
        'REDUCE': Unpickler._load_reduce,
        'STRING': Unpickler._load_string,
        'BINSTRING': lambda self: self._push(self._decode(self._read(self._number('<i')))),
        'SHORT_BINSTRING': lambda self: self._push(self._decode(self._read(self._read(1)[0]))),
        'UNICODE': Unpickler._load_unicode,
        'BINUNICODE': lambda self: self._push_text(self._number('<I')),
        'SHORT_BINUNICODE': lambda self: self._push_text(self._read(1)[0]),
        'BINUNICODE8': lambda self: self._push_text(self._number('<Q')),
        'BINBYTES': lambda self: self._push(self._read(self._number('<I'))),
        'SHORT_BINBYTES': lambda self: self._push(self._read(self._read(1)[0])),
        'BINBYTES8': lambda self: self._push(self._read(self._number('<Q'))),
        'BYTEARRAY8': lambda self: self._push(bytearray(self._read(self._number('<Q')))),
        'NEXT_BUFFER': Unpickler._load_next_buffer,
        'READONLY_BUFFER': Unpickler._load_readonly_buffer,
        'EMPTY_LIST': lambda self: self._push([]),
        'EMPTY_DICT': lambda self: self._push({}),
        'EMPTY_SET': lambda self: self._push(set()),
        'EMPTY_TUPLE': lambda self: self._push(()),
        'TUPLE': lambda self: self._push(tuple(self._pop_mark())),
        'TUPLE1': lambda self: self._push_tuple(1),
        'TUPLE2': lambda self: self._push_tuple(2),
        'TUPLE3': lambda self: self._push_tuple(3),
        'LIST': lambda self: self._push(self._pop_mark()),
        'DICT': Unpickler._load_dict,
        'FROZENSET': lambda self: self._push(frozenset(self._pop_mark())),
        'APPEND': Unpickler._load_append,
        'APPENDS': Unpickler._load_appends,
        'SETITEM': Unpickler._load_setitem,
        'SETITEMS': Unpickler._load_setitems,
        'ADDITEMS': Unpickler._load_additems,
        'GLOBAL': Unpickler._load_global,
        'STACK_GLOBAL': Unpickler._load_stack_global,
        'EXT1': lambda self: self._push_extension(self._read(1)[0]),
        'EXT2': lambda self: self._push_extension(self._number('<H')),
        'EXT4': lambda self: self._push_extension(self._number('<i')),
        'INST': Unpickler._load_inst,
        'OBJ': Unpickler._load_obj,
        'NEWOBJ': Unpickler._load_newobj,
        'NEWOBJ_EX': Unpickler._load_newobj_ex,
        'BUILD': Unpickler._load_build,
        'GET': lambda self: self._get(int(self._read_line())),
        'BINGET': lambda self: self._get(self._read(1)[0]),
        'LONG_BINGET': lambda self: self._get(self._number('<I')),
        'PUT': lambda self: self._put(int(self._read_line())),
        'BINPUT': lambda self: self._put(self._read(1)[0]),
        'LONG_BINPUT': lambda self: self._put(self._number('<I')),
        'MEMOIZE': Unpickler._load_memoize,
        'PROTO': Unpickler._load_proto,
        'FRAME': Unpickler._load_frame,
    }.items()}


def source_of(data):
    """Bytes to read pickles from."""
    return _Source(memoryview(data))
