# What may stand for globals, locals and __builtins__ when text is run.
def show(title, function):
    try:
        print(title, '->', function())
    except BaseException as error:
        print(title, '->', type(error).__name__, error)


class Upper(dict):
    def __missing__(self, name):
        if name.isupper():
            return f'<{name}>'
        raise KeyError(name)


class Names:
    """No dict at all."""

    def __init__(self):
        self.asked = []

    def __getitem__(self, name):
        self.asked.append(name)
        if name == 'known':
            return 'from the mapping'
        raise KeyError(name)

    def __setitem__(self, name, value):
        self.asked.append((name, value))

    def __delitem__(self, name):
        self.asked.append(('del', name))
        raise KeyError(name)

    def keys(self):
        return ['z', 'a', 'known']


show('missing in globals', lambda: eval('A, B', Upper()))
show('missing in a function', lambda: eval('(lambda: C)()', Upper()))
show('missing says no', lambda: eval('lower', Upper()))
show('missing before builtins', lambda: eval('len("ab"), LEN', Upper()))

names = Names()
show('locals mapping', lambda: eval('known', {}, names))
show('not known', lambda: eval('unknown', {}, names))
show('builtin', lambda: eval('len("abc")', {}, names))
show('stored', lambda: exec('x = 1\ny = known', {}, names))
show('deleted', lambda: exec('del x', {}, names))
print(names.asked)
show('dir()', lambda: eval('dir()', {}, names))
show('locals()', lambda: eval('locals()', {}, names) is names)

for builtins in ({}, {'len': lambda text: 'own len'}, 5, None, [1], Upper(), 'text'):
    show(f'builtins {type(builtins).__name__} {builtins if not isinstance(builtins, dict) else len(builtins)}',
         lambda: eval('len("abc")', {'__builtins__': builtins}))
show('function keeps them', lambda: eval('(lambda: len("abc"))()', {'__builtins__': {'len': str}}))
show('class without', lambda: exec('class C: pass', {'__builtins__': {}}))
show('import without', lambda: exec('import sys', {'__builtins__': {}}))
show('import own', lambda: eval('__import__("x")', {'__builtins__': {'__import__': print}}))
show('no suggestion', lambda: eval('lem', {'__builtins__': {}}))

namespace = {}
exec('a = 1', namespace)
print(sorted(namespace), type(namespace['__builtins__']))
show('globals not a dict', lambda: exec('a = 1', []))
show('locals not a mapping', lambda: exec('a = 1', {}, 5))


def function():
    return len


print(function.__builtins__['len'] is len, function.__globals__ is globals())
