# ChainMap, UserDict, UserList, UserString.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString


def attempt(source):
    print('--', source)
    try:
        exec(source, globals())
    except Exception as error:
        print(type(error).__name__ + ':', error)


base = {'music': 'bach', 'art': 'rembrandt'}
over = {'art': 'van gogh', 'opera': 'carmen'}
c = ChainMap(over, base)
print(c, list(c), len(c), c['art'], c['music'], 'opera' in c, 'x' in c, c.get('x', 5), bool(c),
      bool(ChainMap()), ChainMap())
print(dict(c), list(c.items()), list(c.keys()), list(c.values()), c.maps)
child = c.new_child({'art': 'me'})
print(child, child.parents == c, child['art'], c.new_child(), c.new_child(x=1), child.parents)
child['new'] = 1
del child['art']
print(child, child['art'], base, over)
print(c.copy(), c.copy().maps[0] is over, c.copy().maps[1] is base)
attempt("c['nope']")
attempt("del c['music']")
attempt("c.pop('music')")
attempt("print(c.pop('opera'), c)")
attempt("print(c.popitem(), c)")
attempt("c.popitem()")
attempt("print(c | {'z': 1}, {'z': 1} | c, c == {'music': 'bach', 'art': 'rembrandt'})")
attempt("c |= {'q': 2}; print(c)")
attempt("c.clear(); print(c)")
attempt("print(ChainMap.fromkeys('ab', 1), ChainMap({'a': 1}).setdefault('b', 2))")
attempt("print(ChainMap(Counter('aab'), {'z': 3})['q'])")
r = ChainMap({})
r.maps[0]['self'] = r
print(r)


class DeepChainMap(ChainMap):
    def __setitem__(self, key, value):
        for mapping in self.maps:
            if key in mapping:
                mapping[key] = value
                return
        self.maps[0][key] = value


d = DeepChainMap({'zebra': 'black'}, {'elephant': 'blue'})
d['elephant'] = 'grey'
d['snake'] = 'red'
print(d, isinstance(d, dict))


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


l = Lower({'A': 1}, B=2)
l.update({'C': 3})
l['D'] = 4
print(l, l.data, len(l), list(l), 'a' in l, 'A' in l, l['a'], l.get('A'), l.get('b'), l == {'a': 1})
both, copied = l | {'X': 1}, l.copy()
print(both, type(both), copied, type(copied), l.pop('a'), l.setdefault('Q', 9), l)
attempt("l['zz']")
attempt("del l['b']; print(l)")
attempt("print(UserDict(a=1), UserDict({'x': 1}) | UserDict(y=2), {'p': 1} | UserDict(q=2))")
attempt("print(UserDict.fromkeys('ab', 0), repr(UserDict()), dict(UserDict(a=1)), bool(UserDict()))")


class WithMissing(UserDict):
    def __missing__(self, key):
        return f'no {key}'


print(WithMissing()['k'], WithMissing(a=1)['a'])

u = UserList([3, 1, 2])
u.append(0)
u.sort()
print(u, u[0], u[1:], type(u[1:]), u + [9], [9] + u, u * 2, 2 * u, len(u), 3 in u, u == [0, 1, 2, 3])
u.extend([7])
u.insert(0, 'x')
u += (5,)
print(u, u.pop(), u.index(7), u.count(7), u.copy(), list(reversed(u)), u.data)
u.reverse()
u.remove('x')
del u[0]
u[0] = 'set'
print(u, u < ['t'] if False else u[-1], UserList('abc'), UserList(UserList([1])), UserList())
attempt("UserList(5)")
attempt("u[99]")
attempt("u.clear(); print(u, bool(u))")
attempt("print(UserList([1]) < UserList([2]), UserList([1]) <= [1], UserList([1, 2]) != [1])")

s = UserString('Hello')
print(s, repr(s), s.upper(), type(s.upper()), s + '!', '!' + s, s * 2, len(s), s[0], s[1:3], 'ell' in s)
print(s == 'Hello', s == UserString('Hello'), hash(s) == hash('Hello'), s < 'Z', s.replace('l', 'L'),
      s.find('l'), s.split('e'), s.join(['a', 'b']), s.encode(), s.startswith('He'), s.isalpha())
print(UserString(123), int(UserString('42')), float(UserString('1.5')), UserString('%s!') % 5,
      UserString('{}').format(3), list(s), sorted(s), s.count('l'), s.index('o'), s.center(9, '*'),
      s.zfill(8), s.title(), s.swapcase(), s.strip('H'), s.partition('l'), s.casefold(), str(s))
attempt("s[0] = 'x'")
attempt("s.nope")
print(isinstance(s, str), isinstance(OrderedDict(), dict))
