# keyword: which words are taken, which only sometimes; names checked.
import keyword
from keyword import iskeyword, issoftkeyword, kwlist, softkwlist

print(kwlist, softkwlist, len(kwlist))
print([word for word in ('if', 'If', 'match', 'case', '_', 'print', 'None', 'none', 'async',
                         'type', '', 'nonlocal') if iskeyword(word)])
print([word for word in ('match', 'case', '_', 'type', 'if') if issoftkeyword(word)], iskeyword(5),
      issoftkeyword(None))


def usable(name):
    return name.isidentifier() and not iskeyword(name)


print({name: usable(name) for name in ('x', 'class', '1x', 'é', 'a b', '__x', 'match', 'True',
                                       'ªb')})
print(all(iskeyword(word) for word in kwlist), sorted(kwlist) == kwlist, kwlist[:3],
      keyword.__all__)
match = case = _ = 3
print(match + case + _)
for word in ('lambda', 'None', 'pass'):
    try:
        exec(f'{word} = 1')
    except SyntaxError as error:
        print(word, error.msg)
try:
    iskeyword([])
except TypeError as error:
    print(error)
