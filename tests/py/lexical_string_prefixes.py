# String prefixes: every legal pair in every case, the illegal ones, and literals side by side.
def value_of(text):
    try:
        return repr(eval(text))
    except SyntaxError as error:
        return f"{error.msg}"
    except NameError as error:
        return f"NameError {error}"


import itertools

letters = "rbfuRBFU"
legal = []
for size in (0, 1, 2, 3):
    for combination in itertools.product("rbfuRB", repeat=size):
        prefix = "".join(combination)
        result = value_of(prefix + r"'\x41{1}'")
        if result[0] in "'b\"":
            legal.append((prefix, result))
print(len(legal))
for prefix, result in legal:
    print(repr(prefix), result)

for text in ["ur'a'", "bu'a'", "ub'a'", "fb'a'", "bf'a'", "uf'a'", "fu'a'", "rr'a'", "bb'a'",
             "ff'a'", "x'a'",
             "rbr'a'", "b 'a'", "r 'a'"]:
    print(text, value_of(text))

for text in ["'a' 'b'", "'a'\"b\"'''c'''", "r'\\' 'n'", "r'\\n' '\\n'", "b'a' b'b'", "b'a' 'b'",
             "'a' b'b'",
             "f'{1}' '{1}'", "'{1}' f'{1}'", "f'a' b'b'", "u'a' 'b'", "rb'\\n' b'\\n'",
             "f'{1!r}' rf'\\{2}'",
             "'a' 'b' * 2", "'a' % () 'b'", "'%s' 'x' % 1", "'a' .upper() 'b'", "('a'\n'b')",
             "['a' 'b', 'c']",
             "'a''b'", "'''a''''b'", "''''a'''", "'' ''''''"]:
    print(text.replace("\n", " "), "=", value_of(text))
print(value_of("b'é'"), value_of("b'\\u0041\\N{DIGIT ONE}'"), value_of("rb'\\x41'"))
