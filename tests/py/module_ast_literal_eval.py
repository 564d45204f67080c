# ast.literal_eval: literals and their containers, and what is refused.
import ast

good = ["1", "-1", "+1.5", "1e3", "0x1f", "1_000", "1j", "3+4j", "-3-4j", '"a"', "'a' \"b\"", 'b"x"',
        'r"\\n"', '"""a\nb"""', "[1,2,[3]]", "(1,)", "()", "1,2", "1,", "{}", "{1,2}",
        '{"a":[1,{"b":None}],}', "True", "...", "set()", " 1", "[1,\n2]", "# c\n1", "((1),)", "[1,]",
        '"\\x41"', "-  5", "{'a': -1.5, 'b': (True, False)}", "[1 # c\n,2]", "u'x'"]
for source in good:
    print(repr(source), "->", repr(ast.literal_eval(source)))
bad = ["a", "f(1)", "1+2", "[a]", "1 if 1 else 2", "x.y", '"a" % 1', "1<2", '-"a"', "lambda:1", "{1:a}",
       "(1+2)", "1+2j+3", "x[0]", "2**3", "[*a]", "1 and 2",
       "--1", "+-2"]
for source in bad + ["1 2", "[1", "'abc", "a b", "0777", "{1:2,3}", "1 +", "1;2", '"a" b"b"']:
    try:
        print(repr(source), "->", ast.literal_eval(source))
    except (ValueError, SyntaxError) as error:
        print(repr(source), type(error).__name__, str(error).split(" object at")[0])
try:
    ast.literal_eval(5)
except ValueError as error:
    print(error)

# Settings, as a program reads them.
text = "{'size': (800, 600), 'title': 'Life', 'rules': {'born': [3], 'stays': {2, 3}}, 'speed': 1.5}"
settings = ast.literal_eval(text)
print(settings["size"][0], settings["rules"]["stays"], sorted(settings))
