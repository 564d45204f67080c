# collections.UserDict, UserList and UserString: one override reaches every way in; results' types.
from collections import UserDict, UserList, UserString


class LowerKeys(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        if key.islower():
            raise KeyError(key)
        return self[key.lower()]

    def __contains__(self, key):
        return key.lower() in self.data


keys = LowerKeys({'A': 1}, B=2)
keys.update(C=3)
keys.setdefault('D', 4)
print(keys, keys['A'], keys['b'], 'C' in keys, keys.data, len(keys), keys.get('C'), keys.get('Z'))
print(keys | {'E': 5}, {'A': 0} | keys, type(keys | {}).__name__, type(keys.copy()).__name__)
keys |= {'F': 6}
print(keys.pop('F'), keys.popitem(), keys == {'b': 2, 'c': 3, 'd': 4}, LowerKeys.fromkeys('XY', 0))
print(dict(keys), list(keys.items()), isinstance(keys, dict), {**keys})


class Sorted(UserList):
    def append(self, item):
        super().append(item)
        self.data.sort()


items = Sorted([3, 1])
items.append(2)
print(items, items + [0], [9] + items, items * 2, items[1:], type(items[1:]).__name__,
      items == [1, 2, 3])
items += (7, 5)
items.insert(0, 'first')
items[1:3] = 'ab'
print(items, items.index(7), items.count('a'), items.pop(), items.remove('a'), items.reverse(),
      items)
print(Sorted([1]) < [2], Sorted('b') <= Sorted('b'), 2 * Sorted('x'),
      Sorted(items) is items, items.copy() == items, len(items), 7 in items, items.clear(), items)


class Shout(UserString):
    def __str__(self):
        return self.data + '!'


word = Shout('Hello')
print(word, repr(word), word + ' x', 'x ' + word, word * 2, word.upper(),
      type(word.upper()).__name__)
print(word.data, len(word), word[1], word[1:3], word == 'Hello', word < 'J', 'ell' in word,
      hash(word) == hash('Hello'))
print(word.split('l'), word.partition('l'), word.replace('l', Shout('L')), word.find('l'),
      word.encode(), word.format(), word.center(9, '*'), word.isalpha(), int(UserString('42')) + 1)
print(UserString('%s-%d') % ('a', 1), UserString(5), float(UserString('1.5')), word.join('ab'))
for wrong in (lambda: keys['zz'], lambda: keys[5], lambda: items[0], lambda: items.remove(1),
              lambda: items + 5, lambda: UserString('a') + 5, lambda: {items: 1}, lambda: word[99],
              lambda: UserDict(5), lambda: UserList(5), lambda: items.pop(), lambda: UserString(),
              lambda: UserDict({}, {}), lambda: word < 5, lambda: items < 5):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
