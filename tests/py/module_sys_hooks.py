"""sys: displayhook, excepthook, settings, facts."""
import sys


def show(label, work):
    try:
        print(label, '=', repr(work()))
    except Exception as error:
        print(label, '!', type(error).__name__, error)


for label, work in [
        ('display', lambda: sys.displayhook([1, 'a'])), ('display', lambda: sys.displayhook(None)),
        ('digits', lambda: sys.get_int_max_str_digits()),
        ('digits', lambda: sys.set_int_max_str_digits(5)),
        ('digits', lambda: sys.set_int_max_str_digits('a')),
        ('digits', lambda: sys.set_int_max_str_digits(maxdigits=700)),
        ('long', lambda: len(str(10**699))), ('long', lambda: str(10**700)),
        ('none', lambda: sys.set_int_max_str_digits(0)), ('long', lambda: len(str(10**5000))),
        ('switch', lambda: sys.getswitchinterval()), ('switch', lambda: sys.setswitchinterval(0)),
        ('switch', lambda: sys.setswitchinterval(0.5)),
        ('trace', lambda: (sys.gettrace(), sys.getprofile(), sys.settrace(None))),
        ('encoding', lambda: (sys.getdefaultencoding(), sys.getfilesystemencoding(),
                              sys.getfilesystemencodeerrors())),
        ('flags', lambda: (sys.flags.debug, sys.flags.optimize, sys.flags.utf8_mode,
                           sys.flags.dev_mode, len(sys.flags))),
        ('names', lambda: ('math' in sys.stdlib_module_names, 'x' in sys.stdlib_module_names,
                           'sys' in sys.builtin_module_names, type(sys.builtin_module_names))),
        ('same', lambda: (sys.displayhook is sys.__displayhook__, sys.stdin is sys.__stdin__,
                          sys.excepthook is sys.__excepthook__)),
        ('api', lambda: (sys.api_version, sys.maxsize, sys.maxunicode, sys.byteorder,
                         sys.float_repr_style, sys.platform, sys.abiflags)),
        ('size', lambda: (sys.getsizeof([], 5), sys.getsizeof(1))),
        ('limit', lambda: sys.setrecursionlimit(0)), ('audit', lambda: sys.audit('event', 1)),
        ('intern', lambda: sys.intern(5)), ('over', lambda: sys.is_finalizing())]:
    show(label, work)
try:
    1 / 0
except ZeroDivisionError:
    kind, value, traceback = sys.exc_info()
    print(kind, value, traceback is value.__traceback__)
    sys.excepthook(kind, value, traceback)
sys.excepthook(1, 2, 3)


def hook(kind, value, traceback):
    print('my hook:', kind.__name__, value, traceback.tb_lineno)


sys.excepthook = hook
raise KeyError('the end')
