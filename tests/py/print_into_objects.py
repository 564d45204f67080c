# print(file=, flush=): the methods that an object must have, and when they are called.
import sys


class Log:
    def __init__(self):
        self.calls = []

    def write(self, text):
        self.calls.append(text)

    def flush(self):
        self.calls.append('<flush>')


class OnlyWrite:
    def write(self, text):
        sys.stdout.write(f'[{text}]')


class Failing:
    def write(self, text):
        raise OSError('full')


class FailingFlush(OnlyWrite):
    def flush(self):
        raise ValueError('cannot flush')


class Flag:
    def __bool__(self):
        raise ArithmeticError('neither true nor false')


def show(*values, **options):
    try:
        print(*values, **options)
    except Exception as error:
        print(type(error).__name__, error)


log = Log()
show('a', 1, file=log)
show('b', file=log, flush=True)
show(file=log, flush=False)
show('c', 'd', sep='', end='', file=log, flush=1)
show(flush=True, file=log, end='')
print(log.calls)

show('x', 'y', file=OnlyWrite())
show()
show('x', file=OnlyWrite(), flush=True)
show('x', file=Failing())
show('x', file=FailingFlush())
show('x', file=FailingFlush(), flush=True)
show('x', file=5)
show('x', file=5, flush=True)
show('x', flush=Flag())
show('none', file=None, flush=True)
show('stdout', file=sys.stdout, flush=True)

old, sys.stdout = sys.stdout, log
log.calls.clear()
print('through sys', flush=True)
print('again')
sys.stdout = old
print(log.calls)
sys.stdout = None
print('nowhere', flush=True)
sys.stdout = old
