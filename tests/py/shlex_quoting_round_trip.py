# shlex: commands split, joined and quoted again; comments, punctuation, errors.
import shlex

for line in ('a b', "it\\'s 'one word' \"two words\"", 'a"b c"d', "''", '"a\\"b" \'c\\d\'',
             'tab\there', 'x=#1 # note', '\\ ', 'a\\\nb', '"é ü"', '~/x *.py $HOME', ''):
    words = shlex.split(line)
    print(repr(line), words, shlex.join(words), shlex.split(shlex.join(words)) == words)
print(shlex.split('a # b', comments=True), shlex.split("a 'b\\' c", posix=False),
      shlex.split('say "x y"z', posix=False))
print([shlex.quote(word) for word in ('', 'plain', 'two words', "it's", 'a;b', 'ok-_./:@%+=,', 'é',
                                      '$x', '\n')])
reader = shlex.shlex('name = "a b"; x+=1 # rest\nnext', posix=True)
print(list(reader), reader.lineno, reader.commenters, repr(reader.quotes), repr(reader.whitespace))
print(list(shlex.shlex('a&&b||c>out;(d)', punctuation_chars=True)),
      list(shlex.shlex('a-b.c', posix=True)))
own = shlex.shlex('a,b,"c,d"', posix=True)
own.whitespace, own.whitespace_split = ',', True
print(list(own))
pushed = shlex.shlex('one two')
first = pushed.get_token()
pushed.push_token('again')
print(first, pushed.get_token(), pushed.get_token(), repr(pushed.get_token()))
for wrong in (lambda: shlex.split('"open'), lambda: shlex.split("it's"),
              lambda: shlex.split('end\\'), lambda: shlex.quote(5), lambda: shlex.join([1]),
              lambda: shlex.join('ab c'), lambda: shlex.split('"x\\')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
