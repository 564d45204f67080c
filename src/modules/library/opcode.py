"""The instruction set: names, numbers, and which operands mean what."""
import _opcode
from _opcode import stack_effect

__all__ = ["cmp_op", "hasconst", "hasname", "hasjrel", "hasjabs", "haslocal", "hascompare",
           "hasfree", "opname", "opmap", "HAVE_ARGUMENT", "EXTENDED_ARG", "hasnargs",
           "stack_effect"]

cmp_op = ("<", "<=", "==", "!=", ">", ">=")
HAVE_ARGUMENT = 90
_rows = _opcode.rows()
opname = [f"<{number}>" for number in range(256)]
opmap = {}
_caches = {}
for _name, _number, _operand, _count in _rows:
    opname[_number] = _name
    opmap[_name] = _number
    if _count:
        _caches[_number] = _count
EXTENDED_ARG = opmap["EXTENDED_ARG"]


def _with_operand(*kinds):
    return [number for _, number, operand, _ in _rows if operand in kinds]


hasconst = _with_operand("const")
hasname = _with_operand("name", "global")
hasjrel = _with_operand("forward", "backward")
hasjabs = []
haslocal = _with_operand("local")
hascompare = _with_operand("compare")
hasfree = _with_operand("free")
hasnargs = []
