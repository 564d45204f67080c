"""Code objects as listings of their instructions."""
import collections
import io
import sys
import types

import _opcode
import opcode as _table
from opcode import *
from opcode import __all__ as _opcode_all

__all__ = ["code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels",
           "show_code", "get_instructions", "Instruction", "Bytecode"] + _opcode_all

COMPILER_FLAG_NAMES = {1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS",
                       16: "NESTED", 32: "GENERATOR", 64: "NOFREE", 128: "COROUTINE",
                       256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR"}
FORMAT_VALUE_CONVERTERS = ((None, ""), (str, "str"), (repr, "repr"), (ascii, "ascii"))
MAKE_FUNCTION_FLAGS = ("defaults", "kwdefaults", "annotations", "closure")
_OPERANDS = {number: operand for _, number, operand, _ in _table._rows}
_SIGNS = _opcode.binary_signs()


class _Unknown:
    def __repr__(self):
        return "<unknown>"


UNKNOWN = _Unknown()


# --- what is to be shown ---

def _code_in(x):
    """The code object of a function, generator and the like; text is compiled."""
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if isinstance(x, str):
        x = _compiled(x, "<disassembly>")
    if hasattr(x, "co_code"):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _compiled(source, name):
    try:
        return compile(source, name, "eval")
    except SyntaxError:
        return compile(source, name, "exec")


_WITH_CODE = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod,
              type)


def _not_adaptive(adaptive):
    if adaptive:
        raise NotImplementedError("dis: adaptive=True is not supported by boxarrow")


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Lists the code of a function, class, module, text, ... or of the last traceback."""
    _not_adaptive(adaptive)
    if x is None:
        distb(file=file, show_caches=show_caches)
        return
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if hasattr(x, "__dict__"):
        for name, member in sorted(x.__dict__.items()):
            if isinstance(member, _WITH_CODE):
                print(f"Disassembly of {name}:", file=file)
                try:
                    dis(member, file=file, depth=depth, show_caches=show_caches)
                except TypeError as error:
                    print("Sorry:", error, file=file)
                print(file=file)
    elif hasattr(x, "co_code"):
        _list_nested(x, file, depth, show_caches)
    elif isinstance(x, (bytes, bytearray)):
        _list(_instructions(x), x, -1, file, 0, 0, ())
    elif isinstance(x, str):
        _list_nested(_compiled(x, "<dis>"), file, depth, show_caches)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    """Lists the code of a traceback, and marks the place; without one that of the last."""
    _not_adaptive(adaptive)
    if tb is None:
        try:
            tb = sys.last_traceback
        except AttributeError:
            raise RuntimeError("no last traceback to disassemble") from None
        while tb.tb_next is not None:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_caches=show_caches)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    """Lists one code object; lasti: the instruction to mark."""
    _not_adaptive(adaptive)
    handlers = _handlers(co)
    starts = dict(findlinestarts(co))
    _list(_instructions_of(co, 0, show_caches, handlers), co.co_code, lasti, file, 0,
          max(starts.values(), default=0), handlers)


disco = disassemble


def _list_nested(code, file, depth, show_caches):
    disassemble(code, file=file, show_caches=show_caches)
    if depth is None or depth > 0:
        depth = None if depth is None else depth - 1
        for constant in code.co_consts:
            if hasattr(constant, "co_code"):
                print(file=file)
                print(f"Disassembly of {constant!r}:", file=file)
                _list_nested(constant, file, depth, show_caches)


def _list(instructions, code, lasti, file, line_offset, last_line, handlers):
    line_width = 0
    if last_line:
        line_width = max(3, len(str(last_line + line_offset)))
    offset_width = max(4, len(str(len(code) - 2)))
    for instruction in instructions:
        if line_width and instruction.starts_line is not None and instruction.offset > 0:
            print(file=file)
        print(instruction._disassemble(line_width, instruction.offset == lasti, offset_width),
              file=file)
    if handlers:
        print("ExceptionTable:", file=file)
        for start, end, target, depth, lasti in handlers:
            print(f"  {start} to {end - 2} -> {target} [{depth}]{' lasti' if lasti else ''}",
                  file=file)


# --- instructions ---

Positions = collections.namedtuple(
    "Positions", ["lineno", "end_lineno", "col_offset", "end_col_offset"],
    defaults=[None] * 4)


class Instruction(collections.namedtuple(
        "_Instruction", ["opname", "opcode", "arg", "argval", "argrepr", "offset",
                         "starts_line", "is_jump_target", "positions"], defaults=[None])):
    """One instruction and what its operand means."""

    __slots__ = ()

    def _disassemble(self, line_width=3, is_current=False, offset_width=4):
        parts = []
        if line_width:
            parts.append(" " * line_width if self.starts_line is None
                         else str(self.starts_line).rjust(line_width))
        parts.append("-->" if is_current else "   ")
        parts.append(">>" if self.is_jump_target else "  ")
        parts.append(str(self.offset).rjust(offset_width))
        parts.append(self.opname.ljust(20))
        if self.arg is not None:
            parts.append(str(self.arg).rjust(5))
            if self.argrepr:
                parts.append(f"({self.argrepr})")
        return " ".join(parts).rstrip()


class _Meanings:
    """What operands stand for, in one code object or in bytes without one."""

    def __init__(self, names=None, constants=None, variables=None):
        self.names = names
        self.constants = constants
        self.variables = variables

    def of(self, number, operand, offset):
        kind = _OPERANDS.get(number, "count")
        explain = getattr(self, "_" + kind, None)
        return (operand, "") if explain is None else explain(number, operand, offset)

    def _const(self, number, operand, offset):
        if opname[number] != "LOAD_CONST" or self.constants is None:
            return UNKNOWN, ""
        value = self.constants[operand]
        return value, repr(value)

    def _look_up(self, table, place):
        if table is None:
            return place, ""
        return table[place], table[place]

    def _name(self, number, operand, offset):
        return self._look_up(self.names, operand)

    def _global(self, number, operand, offset):
        value, text = self._look_up(self.names, operand // 2)
        if operand & 1 and text:
            text = "NULL + " + text
        return value, text

    def _local(self, number, operand, offset):
        return self._look_up(self.variables, operand)

    _free = _local

    def _forward(self, number, operand, offset):
        target = offset + 2 + 2 * operand
        return target, f"to {target}"

    def _backward(self, number, operand, offset):
        target = offset + 2 - 2 * operand
        return target, f"to {target}"

    def _compare(self, number, operand, offset):
        return cmp_op[operand], cmp_op[operand]

    def _binary(self, number, operand, offset):
        return operand, _SIGNS[operand]

    def _format(self, number, operand, offset):
        convert, text = FORMAT_VALUE_CONVERTERS[operand & 3]
        if operand & 4:
            text = text + ", with format" if text else "with format"
        return (convert, bool(operand & 4)), text

    def _make(self, number, operand, offset):
        return operand, ", ".join(name for bit, name in enumerate(MAKE_FUNCTION_FLAGS)
                                  if operand >> bit & 1)


def _units(code):
    """(offset, opcode, operand) without caches; EXTENDED_ARGs are instructions, too."""
    high = 0
    skip = 0
    for offset in range(0, len(code), 2):
        if skip:
            skip -= 1
            continue
        number = code[offset]
        skip = _table._caches.get(number, 0)
        if number < HAVE_ARGUMENT:
            yield offset, number, None
            high = 0
            continue
        operand = code[offset + 1] | high
        high = operand << 8 if number == EXTENDED_ARG else 0
        yield offset, number, operand


def _instructions(code, meanings=_Meanings(), starts=None, line_offset=0, positions=None,
                  labels=None, show_caches=False):
    labels = set(findlabels(code)) if labels is None else labels
    starts = starts or {}
    for offset, number, operand in _units(code):
        line = starts.get(offset)
        if line is not None:
            line += line_offset
        value, text = None, ""
        if operand is not None:
            value, text = meanings.of(number, operand, offset)
        place = Positions(*positions[offset // 2]) if positions is not None else Positions()
        yield Instruction(opname[number], number, operand, value, text, offset, line,
                          offset in labels, place)
        if show_caches:
            yield from _cache_rows(number, offset, place)


def _cache_rows(number, offset, place):
    for i in range(_table._caches.get(number, 0)):
        yield Instruction("CACHE", 0, 0, None, "", offset + 2 + 2 * i, None, False, place)


def _instructions_of(co, line_offset, show_caches, handlers=()):
    labels = set(findlabels(co.co_code))
    labels.update(target for start, end, target, _, _ in handlers if start < end)
    cells = [name for name in co.co_cellvars if name not in co.co_varnames]
    meanings = _Meanings(co.co_names, co.co_consts,
                         co.co_varnames + tuple(cells) + co.co_freevars)
    return _instructions(co.co_code, meanings, dict(findlinestarts(co)), line_offset,
                         list(co.co_positions()), labels, show_caches)


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """The instructions of a function, text and so on, one by one."""
    _not_adaptive(adaptive)
    co = _code_in(x)
    line_offset = 0 if first_line is None else first_line - co.co_firstlineno
    return _instructions_of(co, line_offset, show_caches)


def findlabels(code):
    """The offsets that jumps go to."""
    labels = []
    for offset, number, operand in _units(code):
        if operand is None or number not in hasjrel:
            continue
        distance = -operand if _OPERANDS[number] == "backward" else operand
        target = offset + 2 + 2 * distance
        if target not in labels:
            labels.append(target)
    return labels


def findlinestarts(code):
    """(offset, line) of the instructions where a line begins."""
    last = None
    for start, _, line in code.co_lines():
        if line is not None and line != last:
            last = line
            yield start, line


def _handlers(co):
    """(start, end, target, depth, lasti) for each row of the exception table, in bytes."""
    stream = iter(co.co_exceptiontable)

    def number(first):
        value = first & 63
        while first & 64:
            first = next(stream)
            value = value << 6 | first & 63
        return value

    rows = []
    for first in stream:
        start = number(first) * 2
        size = number(next(stream)) * 2
        target = number(next(stream)) * 2
        depth = number(next(stream))
        rows.append((start, start + size, target, depth >> 1, bool(depth & 1)))
    return rows


# --- facts about a code object ---

def pretty_flags(flags):
    """The names of the bits."""
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ", ".join(names)


def code_info(x):
    """What is known about a code object, as text."""
    co = _code_in(x)
    lines = [f"Name:              {co.co_name}",
             f"Filename:          {co.co_filename}",
             f"Argument count:    {co.co_argcount}",
             f"Positional-only arguments: {co.co_posonlyargcount}",
             f"Kw-only arguments: {co.co_kwonlyargcount}",
             f"Number of locals:  {co.co_nlocals}",
             f"Stack size:        {co.co_stacksize}",
             f"Flags:             {pretty_flags(co.co_flags)}"]
    for title, values, shown in (("Constants", co.co_consts, repr), ("Names", co.co_names, str),
                                 ("Variable names", co.co_varnames, str),
                                 ("Free variables", co.co_freevars, str),
                                 ("Cell variables", co.co_cellvars, str)):
        if values:
            lines.append(title + ":")
            lines += [f"{number:4d}: {shown(value)}" for number, value in enumerate(values)]
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Prints what code_info() gives."""
    print(code_info(co), file=file)


class Bytecode:
    """The instructions of something, to be gone through or listed."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False,
                 adaptive=False):
        _not_adaptive(adaptive)
        self.codeobj = co = _code_in(x)
        self.first_line = co.co_firstlineno if first_line is None else first_line
        self._line_offset = self.first_line - co.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset
        self.exception_entries = _handlers(co)
        self.show_caches = show_caches
        self.adaptive = adaptive

    def __iter__(self):
        return _instructions_of(self.codeobj, self._line_offset, self.show_caches,
                                self.exception_entries)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._original_object!r})"

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """The code where an exception was raised."""
        while tb.tb_next is not None:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti, show_caches=show_caches,
                   adaptive=adaptive)

    def info(self):
        """The same as code_info()."""
        return code_info(self.codeobj)

    def dis(self):
        """The listing, as text."""
        co = self.codeobj
        lasti = -1 if self.current_offset is None else self.current_offset
        with io.StringIO() as out:
            lines = dict(findlinestarts(co)).values()
            _list(iter(self), co.co_code, lasti, out, self._line_offset, max(lines, default=0),
                  self.exception_entries)
            return out.getvalue()
