# collections.ChainMap: scopes of a small language, writes to the first map, deletion, merging.
from collections import ChainMap, OrderedDict

built_in = {'print': 'built-in', 'x': 0}
scope = ChainMap({'x': 1}, built_in)
inner = scope.new_child({'y': 2})
print(inner, inner['x'], inner['print'], inner.maps[0], len(inner), list(inner), dict(inner))
inner['x'] = 10
print(inner['x'], scope['x'], built_in['x'], inner.parents['x'], inner.parents.maps is inner.maps)
del inner['x']
print(inner['x'], inner.get('nope', 'default'), 'y' in inner, 'y' in scope, bool(ChainMap()))
for action in (lambda: inner.__delitem__('print'), lambda: inner['nope'], lambda: inner.pop('x'),
               lambda: ChainMap().popitem(), lambda: ChainMap(5)['a'], lambda: {inner: 1},
               lambda: ChainMap({}) | 5, lambda: ChainMap().parents['a']):
    try:
        print(action())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
print(inner.pop('y'), inner.popitem() if inner.maps[0] else 'first map empty', inner.clear())
print(scope.new_child(), scope.new_child(z=1), scope.new_child({'a': 1}, b=2))
print(ChainMap(), ChainMap().maps, ChainMap({}, {'a': 1}) == {'a': 1}, ChainMap({'a': 1}) != {})
print(list(ChainMap({'c': 1, 'a': 2}, {'b': 3, 'c': 4})), list(ChainMap({'a': 1}).items()))
merged = ChainMap({'a': 1}, {'b': 2}) | {'c': 3}
print(merged, {'a': 9, 'd': 4} | ChainMap({'a': 1}), type(merged).__name__)
merged |= [('e', 5)]
print(merged, merged.setdefault('b', 7), merged.setdefault('n', 7), merged)
merged.update(b=20)
print(merged, merged.copy(), merged.copy().maps[0] is merged.maps[0],
      merged.copy().maps[1] is merged.maps[1])
merged.maps.append({'last': True})
print(merged['last'], list(merged.keys()), sorted(merged.values(), key=str))
print(ChainMap.fromkeys('ab', 0), ChainMap(OrderedDict(a=1)))


class DeepMap(ChainMap):
    def __setitem__(self, key, value):
        for mapping in self.maps:
            if key in mapping:
                mapping[key] = value
                return
        self.maps[0][key] = value

    def __missing__(self, key):
        return f'<{key}>'


deep = DeepMap({}, {'level': 1}, {'base': 2})
deep['base'] = 'changed'
deep['new'] = 'front'
print(deep, deep['missing'], type(deep.new_child()).__name__, deep.get('missing'))


def run(lines, names):
    for line in lines:
        if line == '{':
            names = names.new_child()
        elif line == '}':
            names = names.parents
        elif '=' in line:
            name, value = line.split('=')
            names[name] = int(value)
        else:
            print(line, '->', names.get(line, 'undefined'), end='; ')
    print(names)


run('a=1 { a=2 b=3 a { a=4 a b } a } a b'.split(), ChainMap())
