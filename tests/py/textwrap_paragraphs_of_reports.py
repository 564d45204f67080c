# textwrap: every setting of TextWrapper, shorten, dedent and indent at their corners.
import textwrap
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap

text = 'The quick-brown fox  jumps over\tthe dog. It was -- so to say -- a "very" long day! Yes.'
for settings in (dict(width=20), dict(width=20, break_on_hyphens=False),
                 dict(width=12, initial_indent='* ', subsequent_indent='  '),
                 dict(width=30, expand_tabs=False), dict(width=30, tabsize=2),
                 dict(width=25, replace_whitespace=False),
                 dict(width=25, drop_whitespace=False), dict(width=20, max_lines=2),
                 dict(width=20, max_lines=2, placeholder='~'),
                 dict(width=60, fix_sentence_endings=True), dict(width=5),
                 dict(width=5, break_long_words=False)):
    print(settings, wrap(text, **settings))
print(wrap(''), wrap('   '), wrap('a\n\nb'), wrap('abcdefghij', 4), wrap('one-two-three', 5),
      wrap('a  b', 1), repr(fill('x ' * 8, 7)))
print(wrap('self-contained e-mail 10-20 --option x--y', 6),
      wrap('word ' * 3, 4, initial_indent='>>>> '))
print(shorten('Hello  world, this is   long', 16), shorten('Hello world', 11),
      shorten('Hello world', 10, placeholder='...'), shorten('abcdefghijkl', 8),
      repr(shorten('', 5)))
print(repr(dedent('''
    def f():
        return 1

      # less
    end''')))
print(repr(dedent('  a\n\tb\n')), repr(dedent('  a\n \n    b\n   ')), repr(dedent('a\n  b')),
      repr(dedent('\t\tx\n\t\t y')))
print(repr(indent('a\n\nb\n  \nc', '> ')), repr(indent('a\n\nb', '- ', lambda line: True)),
      repr(indent('x\ny\n', '.', lambda line: 'y' in line)))
wrapper = TextWrapper(width=10)
wrapper.width = 15
wrapper.initial_indent = '1. '
print(wrapper.wrap('some words to be put'), wrapper.fill('again and again'), wrapper.max_lines,
      wrapper.placeholder, sep='\n')
for line in textwrap.fill(dedent('''\
        A paragraph written with an indent
        over three lines, joined and
        filled again.'''), 34).splitlines():
    print(f'|{line:<34}|')
for wrong in (lambda: wrap('a b', 0), lambda: wrap('a b', -1), lambda: shorten('some words', 3),
              lambda: wrap(5), lambda: wrap('a', 'x'),
              lambda: wrap('abc def', 5, max_lines=1, placeholder='too long'), lambda: dedent(5),
              lambda: indent('a', 5), lambda: wrap('a', nothing=1),
              lambda: shorten('a b')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
