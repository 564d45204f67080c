"""warnings: categories, filters in their order, how often, whose line."""
import warnings


def old():
    warnings.warn('old() is old', DeprecationWarning, stacklevel=2)


def caller():
    old()


class Mine(UserWarning):
    pass


def collect(action, category=Warning, times=2):
    with warnings.catch_warnings(record=True) as caught:
        warnings.resetwarnings()
        warnings.simplefilter(action, category)
        for _ in range(times):
            caller()
            warnings.warn('plain')
            warnings.warn(Mine('mine'))
            warnings.warn('plain')
        print(action, category.__name__,
              [(w.category.__name__, str(w.message), w.lineno) for w in caught])


for action in ('always', 'default', 'module', 'once', 'ignore'):
    collect(action)
collect('ignore', DeprecationWarning)
collect('always', Mine)
with warnings.catch_warnings():
    warnings.simplefilter('error', Mine)
    try:
        warnings.warn('turned', Mine)
    except Mine as error:
        print(repr(error))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    warnings.filterwarnings('ignore', message='.*quiet')
    warnings.filterwarnings('error', category=RuntimeWarning)
    warnings.warn('be quiet now')
    warnings.warn('quiet')
    warnings.warn('loud')
    try:
        warnings.warn('run', RuntimeWarning)
    except RuntimeWarning as error:
        print('raised', error)
    print([str(w.message) for w in caught])
with warnings.catch_warnings(record=True, action='always') as caught:
    warnings.warn_explicit('explicit', FutureWarning, 'file.py', 77)
    print(caught[0].filename, caught[0].lineno, caught[0].category)
    print(warnings.formatwarning('text', UserWarning, 'file.py', 3, 'the line'), end='')
for bad in (lambda: warnings.warn('x', int), lambda: warnings.warn('x', 'y'),
            lambda: warnings.filterwarnings('bogus'), lambda: warnings.simplefilter('never'),
            lambda: warnings.filterwarnings('error', lineno=-1)):
    try:
        bad()
    except (TypeError, AssertionError, ValueError) as error:
        print(type(error).__name__, error)
