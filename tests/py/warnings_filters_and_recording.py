# warnings: recording, filters by category and message, errors, once, own categories, formatting.
import warnings
from warnings import catch_warnings, filterwarnings, resetwarnings, simplefilter, warn


class Ageing(DeprecationWarning):
    pass


def old(kind=Ageing, level=1):
    warn(f'old is {kind.__name__}', kind, stacklevel=level)
    return 'done'


with catch_warnings(record=True) as caught:
    simplefilter('always')
    print(old(), old(UserWarning), warn('plain'), warn(RuntimeWarning('an instance')))
    print([(w.category.__name__, str(w.message), type(w.message).__name__) for w in caught],
          caught[0].line)
for action in ('default', 'once', 'module', 'ignore', 'always'):
    with catch_warnings(record=True) as caught:
        resetwarnings()
        simplefilter(action)
        for number in range(3):
            warn('same text', Ageing)
            warn(f'text {number % 2}')
        print(action, [str(w.message) for w in caught])
with catch_warnings():
    simplefilter('error', Ageing)
    filterwarnings('ignore', 'quiet.*', UserWarning)
    filterwarnings('error', message='LOUD', category=UserWarning)
    warn('quiet please')
    for text, kind in (('x', Ageing), ('loud noise', UserWarning), ('Quiet too', UserWarning)):
        try:
            print(warn(text, kind))
        except Warning as error:
            print('raised', repr(error))
with catch_warnings(record=True,
                    action='always') if False else catch_warnings(record=True) as caught:
    simplefilter('always')
    old(level=2)
    warnings.warn_explicit('explicit', UserWarning, 'made.py', 12, module='made', registry={})
    print([(str(w.message), w.lineno > 0) for w in caught], caught[1].filename, caught[1].lineno)
print(repr(warnings.formatwarning('text', UserWarning, 'file.py', 3, 'the line')))
for wrong in (lambda: warn('x', int), lambda: simplefilter('bogus'),
              lambda: filterwarnings('error', 5),
              lambda: filterwarnings('error', category=int),
              lambda: filterwarnings('error', lineno=-1), lambda: warn('x', 'UserWarning')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
