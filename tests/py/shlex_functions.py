# shlex.split, quote and join.
import shlex

for text in ["a b c", "a 'b c' d", 'x "y z" w', "a\\ b c", "'it''s'", '"say \\"hi\\" \\n"', "-o 1 --name='x y'", "", "  ", "a # comment", "'' \"\"", "tab\tnew\nline", "a'b'c\"d\"", "é ü"]:
    print(repr(text), shlex.split(text), shlex.split(text, comments=True))
for bad in ("'open", '"open', "end\\", '"x\\'):
    try:
        shlex.split(bad)
    except ValueError as error:
        print(repr(bad), error)
for word in ["simple", "two words", "it's", "", "a$b", "é", "x=1", "~", "a;b"]:
    print(shlex.quote(word), shlex.split(shlex.quote(word)) == [word])
print(shlex.join(["echo", "-n", "Multiple words", "it's"]))
