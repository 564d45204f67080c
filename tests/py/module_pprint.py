"""pprint: nested structures in a width, depth, compact, order, recursion."""
import pprint
from types import SimpleNamespace

data = {
    'name': 'a longer name', 'numbers': list(range(30)), 'nested': {'b': [1, {'z': (1,), 'a': ()}],
                                                                     'a': {'deep': {'deeper': [[]]}}},
    'text': 'several words that must be broken over more than one line of the output here',
    'tuple': ('x', 'y' * 40, 'z' * 40), 'set': {3, 1, 2}, 'frozen': frozenset('abc'),
    'empty': [{}, [], (), set(), ''], 'bytes': b'some bytes that are long enough to be broken ' * 3,
    'none': None, 'true': True, 'float': 1.5, 'big': 12345678,
}
for options in [{}, {'width': 40}, {'width': 20}, {'width': 1}, {'indent': 4}, {'depth': 1},
                {'depth': 2, 'width': 60}, {'compact': True}, {'compact': True, 'width': 30},
                {'sort_dicts': False, 'width': 60}, {'underscore_numbers': True, 'indent': 2}]:
    print(options)
    print(pprint.pformat(data, **options))
pprint.pprint([['inner'] * 12, 'x' * 70])
pprint.pp({'b': 1, 'a': 2})
pprint.pprint({2: 'a', 'x': 1, None: 0, (1,): 3})
pprint.pprint('short')
pprint.pprint('line one\nline two\n' * 4, width=30)
pprint.pprint(SimpleNamespace(a=list(range(20)), b='y' * 60))
print(pprint.isreadable(data), pprint.isreadable(print), pprint.isrecursive(data))
loop = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.pformat(loop).replace(str(id(loop)), 'ID'))
print(pprint.saferepr(loop).replace(str(id(loop)), 'ID'))
for options in [{'indent': -1}, {'depth': 0}, {'width': 0}]:
    try:
        pprint.PrettyPrinter(**options)
    except ValueError as error:
        print(error)


class Shout(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str):
            return object.upper(), True, False
        return super().format(object, context, maxlevels, level)


Shout(width=30).pprint({'key': ['some', 'words', 'in', 'a', 'list']})
