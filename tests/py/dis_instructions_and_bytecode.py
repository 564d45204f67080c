"""dis.Bytecode, get_instructions, code_info, tables of the instruction set."""
import dis
import opcode


def sample(a, b=2, *, c: int = 3):
    try:
        total = a + b
        for i in range(c):
            total *= i
    except ZeroDivisionError:
        return None
    return total


class Shape:
    """A class."""
    sides = 4

    def area(self):
        return self.sides

    @staticmethod
    def make():
        return Shape()

    @classmethod
    def named(cls, name):
        return cls, name

    @property
    def size(self):
        return 1


for instruction in dis.get_instructions(sample):
    print(instruction)
print('----')
bytecode = dis.Bytecode(sample)
print(bytecode.codeobj is sample.__code__, bytecode.first_line, bytecode.current_offset)
print(bytecode.dis())
print(bytecode.info())
print('----')
dis.dis(Shape)
print('----')
dis.show_code(Shape.area)
print(dis.code_info('x = 1; y = x'))
print('----')
dis.disassemble(sample.__code__, 6)
dis.dis(sample.__code__.co_code)
print(list(dis.findlinestarts(sample.__code__)), dis.findlabels(sample.__code__.co_code))
print(dis.opmap['LOAD_CONST'], dis.opname[100], dis.HAVE_ARGUMENT, dis.EXTENDED_ARG, dis.cmp_op)
for name in ('hasconst', 'hasname', 'hasjrel', 'hasjabs', 'haslocal', 'hascompare', 'hasfree'):
    print(name, getattr(dis, name))
print(sorted(opcode.opmap.items()))
for arguments in [(100, 0), (dis.opmap['POP_TOP'],), (dis.opmap['BUILD_LIST'], 5), (dis.opmap['FOR_ITER'], 3)]:
    print(arguments, dis.stack_effect(*arguments), opcode.stack_effect(*arguments, jump=True))
for bad in (lambda: dis.dis(3), lambda: dis.stack_effect(100), lambda: dis.stack_effect(1, 2), lambda: dis.stack_effect(255, 1), lambda: dis.distb(),
            lambda: dis.get_instructions(4)):
    try:
        bad()
    except (TypeError, ValueError, RuntimeError) as error:
        print(type(error).__name__, error)
try:
    sample(1, 'x')
except TypeError as error:
    dis.distb(error.__traceback__.tb_next)
    print(dis.Bytecode.from_traceback(error.__traceback__).current_offset)
names = {i.opname for i in dis.get_instructions('[x for x in y]')}
print(sorted(names))
long_text = 'x = [' + ', '.join('v%d' % i for i in range(300)) + ']'
rows = list(dis.get_instructions(long_text))
print(len(rows), rows[-4], rows[600 - 3])
dis.dis(sample, show_caches=True)
