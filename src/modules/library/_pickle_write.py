# In CPython written in C.
"""Objects as bytes: the Pickler. The bytes are CPython's, opcode for opcode."""

import copyreg
import struct
import sys
from functools import partial
from types import FunctionType

from _pickle_format import (DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, OPCODES, PicklingError,
                            escape, old_global)

_BATCH = 1000
_FRAME_LEAST = 4
_FRAME_WANTED = 64 * 1024


def _opcode(name):
    return OPCODES[name]


class _Frames:
    """Where the bytes go: since protocol 4 in frames, each led by its length."""

    def __init__(self, write):
        self._write = write
        self._frame = None

    def begin(self):
        self._frame = bytearray()

    def write(self, data):
        if self._frame is None:
            self._write(data)
        else:
            self._frame += data

    def commit(self, whatever_its_size=False):
        """Writes the frame out once it is large enough."""
        frame = self._frame
        if frame is None or not (whatever_its_size or len(frame) >= _FRAME_WANTED):
            return
        if len(frame) >= _FRAME_LEAST:
            self._write(_opcode('FRAME') + struct.pack('<Q', len(frame)))
        if frame:
            self._write(bytes(frame))
        self._frame = bytearray()

    def end(self):
        self.commit(True)
        self._frame = None

    def write_large(self, header, data):
        """Long bytes stand between frames."""
        if self._frame is not None:
            self.commit(True)
        self._write(header)
        self._write(data)


def _encode_long(number):
    """Two's complement, least byte first, as short as it goes."""
    if number == 0:
        return b''
    size = (number.bit_length() >> 3) + 1
    data = number.to_bytes(size, 'little', signed=True)
    if number < 0 and size > 1 and data[-1] == 0xff and data[-2] & 0x80:
        data = data[:-1]
    return data


def _attribute(obj, path):
    """obj.a.b and the object that holds the last one."""
    parent = obj
    for name in path.split('.'):
        if name == '<locals>':
            raise AttributeError(f"Can't pickle local object {path!r}")
        parent, obj = obj, getattr(obj, name)
    return obj, parent


def whichmodule(obj, name):
    """The name of the module an object's name is to be found in."""
    module_name = getattr(obj, '__module__', None)
    if module_name is not None:
        return module_name
    for module_name, module in sys.modules.copy().items():
        if module_name in ('__main__', '__mp_main__') or module is None:
            continue
        try:
            if _attribute(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


class Pickler:
    """Writes objects to a file as pickles."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        write = getattr(file, 'write', None)
        if write is None:
            raise TypeError("file must have a 'write' attribute")
        self._out = _Frames(write)
        self.memo = {}
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        """Forgets which objects were written."""
        self.memo.clear()

    def dump(self, obj):
        """Writes an object."""
        if not hasattr(self, '_out'):
            raise PicklingError(f'Pickler.__init__() was not called by '
                                f'{type(self).__name__}.__init__()')
        if self.proto >= 2:
            self._out.write(_opcode('PROTO') + bytes([self.proto]))
        if self.proto >= 4:
            self._out.begin()
        self.save(obj)
        self._out.write(_opcode('STOP'))
        self._out.end()

    def persistent_id(self, obj):
        """Something else to write in the object's place; None: itself."""
        return None

    # --- the memo: objects already written ---

    def _memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self._out.write(_opcode('MEMOIZE'))
        elif not self.bin:
            self._out.write(b'p%d\n' % index)
        elif index < 256:
            self._out.write(_opcode('BINPUT') + bytes([index]))
        else:
            self._out.write(_opcode('LONG_BINPUT') + struct.pack('<I', index))

    def _write_known(self, known):
        index = known[0]
        if not self.bin:
            self._out.write(b'g%d\n' % index)
        elif index < 256:
            self._out.write(_opcode('BINGET') + bytes([index]))
        else:
            self._out.write(_opcode('LONG_BINGET') + struct.pack('<I', index))

    # --- any object ---

    def save(self, obj, save_persistent_id=True):
        """Writes an object's opcodes."""
        self._out.commit()
        persistent = self.persistent_id(obj) if save_persistent_id else None
        if persistent is not None:
            self._save_persistent(persistent)
            return
        cls = type(obj)
        if cls in _VALUES:
            _VALUES[cls](self, obj)
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self._write_known(known)
            return
        reduced = self._reduce_by_override(obj)
        if reduced is not NotImplemented:
            self._save_reduced(obj, reduced)
        elif cls in _CONTAINERS:
            _CONTAINERS[cls](self, obj)
        else:
            self._save_instance(obj, cls)

    def _reduce_by_override(self, obj):
        override = getattr(self, 'reducer_override', None)
        return NotImplemented if override is None else override(obj)

    def _save_instance(self, obj, cls):
        table = getattr(self, 'dispatch_table', copyreg.dispatch_table)
        reduce = table.get(cls)
        if reduce is not None:
            reduced = reduce(obj)
        elif issubclass(cls, type):
            self._save_global(obj)
            return
        else:
            reduced = self._reduce_by_method(obj)
        self._save_reduced(obj, reduced)

    def _reduce_by_method(self, obj):
        reduce = getattr(obj, '__reduce_ex__', None)
        if reduce is not None:
            return reduce(self.proto)
        reduce = getattr(obj, '__reduce__', None)
        if reduce is None:
            raise PicklingError(f"can't pickle {type(obj).__name__!r} object: {obj!r}")
        return reduce()

    def _save_reduced(self, obj, reduced):
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(reduced) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self.save_reduce(*reduced, obj=obj)

    def _save_persistent(self, persistent):
        if self.bin:
            self.save(persistent, save_persistent_id=False)
            self._out.write(_opcode('BINPERSID'))
            return
        try:
            self._out.write(b'P' + str(persistent).encode('ascii') + b'\n')
        except UnicodeEncodeError:
            raise PicklingError('persistent IDs in protocol 0 must be ASCII strings') from None

    # --- what __reduce_ex__ gave ---

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None,
                    state_setter=None, *, obj=None):
        """Writes how an object is made: func(*args), then what is put into it."""
        self._check_reduced(func, args, listitems, dictitems, state_setter)
        name = getattr(func, '__name__', '')
        if self.proto >= 2 and name == '__newobj_ex__':
            self._save_new_with_keywords(*args)
        elif self.proto >= 2 and name == '__newobj__':
            self._save_new(obj, *args)
        else:
            self.save(func)
            self.save(args)
            self._out.write(_opcode('REDUCE'))
        if obj is not None:
            if id(obj) in self.memo:
                self._out.write(_opcode('POP'))
                self._write_known(self.memo[id(obj)])
            else:
                self._memoize(obj)
        if listitems is not None:
            self._save_items(listitems)
        if dictitems is not None:
            self._save_pairs(dictitems)
        if state is not None:
            self._save_state(obj, state, state_setter)

    def _check_reduced(self, func, args, listitems, dictitems, state_setter):
        if not callable(func):
            raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        for items, which in (listitems, 'fourth'), (dictitems, 'fifth'):
            if items is not None and not hasattr(items, '__next__'):
                raise PicklingError(f'{which} element of the tuple returned by __reduce__ must be '
                                    f'an iterator, not {type(items).__name__}')
        if state_setter is not None and not callable(state_setter):
            raise PicklingError('sixth element of the tuple returned by __reduce__ must be a '
                                f'function, not {type(state_setter).__name__}')

    def _save_new_with_keywords(self, cls, args, kwargs):
        if not hasattr(cls, '__new__'):
            raise PicklingError('first argument to __newobj_ex__() has no __new__')
        if self.proto >= 4:
            self.save(cls)
            self.save(args)
            self.save(kwargs)
            self._out.write(_opcode('NEWOBJ_EX'))
        else:
            self.save(partial(cls.__new__, cls, *args, **kwargs))
            self.save(())
            self._out.write(_opcode('REDUCE'))

    def _save_new(self, obj, cls, *args):
        if not hasattr(cls, '__new__'):
            raise PicklingError('args[0] from __newobj__ args has no __new__')
        if obj is not None and cls is not obj.__class__:
            raise PicklingError('args[0] from __newobj__ args has the wrong class')
        self.save(cls)
        self.save(args)
        self._out.write(_opcode('NEWOBJ'))

    def _save_state(self, obj, state, state_setter):
        if state_setter is None:
            self.save(state)
            self._out.write(_opcode('BUILD'))
            return
        self.save(state_setter)
        self.save(obj)
        self.save(state)
        self._out.write(_opcode('TUPLE2') + _opcode('REDUCE') + _opcode('POP'))

    # --- values ---

    def _save_none(self, obj):
        self._out.write(_opcode('NONE'))

    def _save_bool(self, obj):
        if self.proto >= 2:
            self._out.write(_opcode('NEWTRUE' if obj else 'NEWFALSE'))
        else:
            self._out.write(b'I01\n' if obj else b'I00\n')

    def _save_int(self, obj):
        is_short = -0x80000000 <= obj <= 0x7fffffff
        if self.bin and 0 <= obj <= 0xff:
            self._out.write(_opcode('BININT1') + bytes([obj]))
        elif self.bin and 0 <= obj <= 0xffff:
            self._out.write(_opcode('BININT2') + struct.pack('<H', obj))
        elif self.bin and is_short:
            self._out.write(_opcode('BININT') + struct.pack('<i', obj))
        elif self.proto >= 2:
            self._save_long(_encode_long(obj))
        else:
            self._out.write(b'I%d\n' % obj if is_short else b'L%dL\n' % obj)

    def _save_long(self, data):
        if len(data) < 256:
            self._out.write(_opcode('LONG1') + bytes([len(data)]) + data)
        else:
            self._out.write(_opcode('LONG4') + struct.pack('<i', len(data)) + data)

    def _save_float(self, obj):
        if self.bin:
            self._out.write(_opcode('BINFLOAT') + struct.pack('>d', obj))
        else:
            self._out.write(b'F' + repr(obj).encode('ascii') + b'\n')

    def _write_data(self, data, short, medium, long):
        """Bytes led by their length, which is as short as the protocol allows."""
        size = len(data)
        if size <= 0xff and short is not None:
            self._out.write(_opcode(short) + bytes([size]) + data)
            return
        if size > 0xffffffff and self.proto >= 4:
            header = _opcode(long) + struct.pack('<Q', size)
        else:
            header = _opcode(medium) + struct.pack('<I', size)
        if size >= _FRAME_WANTED:
            self._out.write_large(header, data)
        else:
            self._out.write(header + data)

    def _save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                from codecs import encode
                self.save_reduce(encode, (str(obj, 'latin1'), 'latin1'), obj=obj)
            return
        self._write_data(obj, 'SHORT_BINBYTES', 'BINBYTES', 'BINBYTES8')
        self._memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
            return
        header = _opcode('BYTEARRAY8') + struct.pack('<Q', len(obj))
        if len(obj) >= _FRAME_WANTED:
            self._out.write_large(header, bytes(obj))
        else:
            self._out.write(header + bytes(obj))
        self._memoize(obj)

    def _save_str(self, obj):
        if self.bin:
            data = obj.encode('utf-8', 'surrogatepass')
            self._write_data(data, 'SHORT_BINUNICODE' if self.proto >= 4 else None, 'BINUNICODE',
                             'BINUNICODE8')
        else:
            self._out.write(b'V' + escape(obj) + b'\n')
        self._memoize(obj)

    # --- containers ---

    def _save_tuple(self, obj):
        if not obj:
            self._out.write(_opcode('EMPTY_TUPLE') if self.bin else b'(t')
            return
        is_short = len(obj) <= 3 and self.proto >= 2
        if not is_short:
            self._out.write(_opcode('MARK'))
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self._take_back(len(obj), is_short)
            self._write_known(self.memo[id(obj)])
            return
        self._out.write(_opcode(f'TUPLE{len(obj)}' if is_short else 'TUPLE'))
        self._memoize(obj)

    def _take_back(self, count, is_short):
        """The tuple holds itself, and was written meanwhile: its items are not needed."""
        if is_short:
            self._out.write(_opcode('POP') * count)
        elif self.bin:
            self._out.write(_opcode('POP_MARK'))
        else:
            self._out.write(_opcode('POP') * (count + 1))

    def _save_list(self, obj):
        self._out.write(_opcode('EMPTY_LIST') if self.bin else b'(l')
        self._memoize(obj)
        if not self.bin or len(obj) < 2:
            for item in obj:
                self.save(item)
                self._out.write(_opcode('APPEND'))
            return
        for start in range(0, len(obj), _BATCH):
            self._out.write(_opcode('MARK'))
            for item in obj[start:start + _BATCH]:
                self.save(item)
            self._out.write(_opcode('APPENDS'))

    def _save_dict(self, obj):
        self._out.write(_opcode('EMPTY_DICT') if self.bin else b'(d')
        self._memoize(obj)
        self._save_batches(obj.items(), self._save_pair, 'SETITEM', 'SETITEMS',
                           len(obj) == 1 or not self.bin)

    def _save_pair(self, pair):
        self.save(pair[0])
        self.save(pair[1])

    def _save_items(self, items):
        self._save_from_iterator(items, self.save, 'APPEND', 'APPENDS')

    def _save_pairs(self, pairs):
        self._save_from_iterator(pairs, self._save_pair, 'SETITEM', 'SETITEMS')

    def _save_batches(self, items, save, one, many, singly):
        """Items in batches; singly: each with an opcode of its own."""
        batch = 0
        for item in items:
            if not singly and batch == 0:
                self._out.write(_opcode('MARK'))
            save(item)
            batch += 1
            if singly:
                self._out.write(_opcode(one))
            elif batch == _BATCH:
                self._out.write(_opcode(many))
                batch = 0
        if batch > 0 and not singly:
            self._out.write(_opcode(many))

    def _save_from_iterator(self, items, save, one, many):
        """The same, but a batch of one is not marked."""
        if not self.bin:
            self._save_batches(items, save, one, many, True)
            return
        while True:
            batch = [item for _, item in zip(range(_BATCH), items)]
            self._save_batches(batch, save, one, many, len(batch) == 1)
            if len(batch) < _BATCH:
                return

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self._out.write(_opcode('EMPTY_SET'))
        self._memoize(obj)
        self._save_batches(obj, self.save, 'ADDITEMS', 'ADDITEMS', False)

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self._out.write(_opcode('MARK'))
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self._out.write(_opcode('POP_MARK'))
            self._write_known(self.memo[id(obj)])
            return
        self._out.write(_opcode('FROZENSET'))
        self._memoize(obj)

    # --- what is found by name ---

    def _save_type(self, obj):
        for value in None, NotImplemented, ...:
            if obj is type(value):
                self.save_reduce(type, (value,), obj=obj)
                return
        self._save_global(obj)

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None)
        if name is None:
            name = obj.__name__
        module_name = whichmodule(obj, name)
        parent, last = self._check_global(obj, module_name, name)
        if self.proto >= 2 and self._save_extension(module_name, name):
            return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self._out.write(_opcode('STACK_GLOBAL'))
        elif parent is not sys.modules[module_name]:
            self.save_reduce(getattr, (parent, last))
        else:
            self._write_global(obj, module_name, name)
        self._memoize(obj)

    def _check_global(self, obj, module_name, name):
        try:
            __import__(module_name, level=0)
        except (ImportError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} "
                                "failed") from None
        module = sys.modules[module_name]
        try:
            found, parent = _attribute(module, name)
        except AttributeError as error:
            if '<locals>' in name.split('.'):
                raise AttributeError(*error.args) from None
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} "
                                "failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as "
                                f'{module_name}.{name}')
        return parent, name.rpartition('.')[2]

    def _save_extension(self, module_name, name):
        code = copyreg._extension_registry.get((module_name, name))
        if code is None:
            return False
        if code <= 0xff:
            self._out.write(_opcode('EXT1') + bytes([code]))
        elif code <= 0xffff:
            self._out.write(_opcode('EXT2') + struct.pack('<H', code))
        else:
            self._out.write(_opcode('EXT4') + struct.pack('<i', code))
        return True

    def _write_global(self, obj, module_name, name):
        if self.fix_imports:
            module_name, name = old_global(module_name, name)
        encoding = 'utf-8' if self.proto >= 3 else 'ascii'
        try:
            self._out.write(b'c' + module_name.encode(encoding) + b'\n' + name.encode(encoding)
                            + b'\n')
        except UnicodeEncodeError:
            raise PicklingError("can't pickle global identifier "
                                f"'{module_name}.{name}' using pickle protocol "
                                f'{self.proto}') from None


Pickler.__module__ = '_pickle'


# By exact type: what needs no memo, and what does.
_VALUES = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int,
           float: Pickler._save_float}
_CONTAINERS = {bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray,
               str: Pickler._save_str, tuple: Pickler._save_tuple, list: Pickler._save_list,
               dict: Pickler._save_dict, set: Pickler._save_set,
               frozenset: Pickler._save_frozenset, type: Pickler._save_type,
               FunctionType: Pickler._save_global}
