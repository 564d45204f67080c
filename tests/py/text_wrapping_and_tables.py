"""textwrap and text tables: wrapping, indenting, dedenting, shortening, justification by hand."""
import textwrap

text = ('The quick brown fox jumps over the lazy dog. It was a bright cold day in April, and the clocks were striking thirteen;'
        ' well-known hyphenated-words and averyveryverylongwordthatdoesnotfit appear.\n\nNew   paragraph\twith tabs.')
for width in (10, 20, 40, 200):
    print(width, textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  '))
options = [dict(break_long_words=False), dict(break_on_hyphens=False), dict(drop_whitespace=False), dict(replace_whitespace=False), dict(expand_tabs=False), dict(fix_sentence_endings=True), dict(max_lines=2), dict(max_lines=2, placeholder=' ...'), dict(tabsize=2), dict(max_lines=1, placeholder='')]
for how in options:
    print(how, textwrap.wrap(text, 24, **how))
print(textwrap.shorten(text, 30), '|', textwrap.shorten('Hello  world', 12), '|', textwrap.shorten('Hello world', 10), '|', textwrap.shorten('Hello world', 8, placeholder='..'), '|', textwrap.shorten('', 5))
code = '''
    def f():
        return 1

      # odd
    x = 2
'''
print(repr(textwrap.dedent(code)), repr(textwrap.dedent('\tа\n\t  b')), repr(textwrap.dedent('  a\n b\n   c')), repr(textwrap.dedent(' \n  \n')))
print(textwrap.indent('a\n\n  b\n', '> '), textwrap.indent('a\n\nb', '-', lambda line: True), repr(textwrap.indent('', 'x')))
for bad in (lambda: textwrap.wrap(text, 0), lambda: textwrap.wrap(text, -5), lambda: textwrap.shorten('abc def', 2), lambda: textwrap.wrap(text, 5, max_lines=1, placeholder='too long'), lambda: textwrap.wrap(3), lambda: textwrap.wrap('a', bogus=1)):
    try:
        print(bad())
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
wrapper = textwrap.TextWrapper(width=15, initial_indent='1. ')
print(wrapper.wrap('one two three four five six'), wrapper.width)
wrapper.width = 8
print(wrapper.fill('one two three four'))
rows = [('Name', 'Qty', 'Price'), ('Apple', 3, 1.5), ('Watermelon', 12, 0.25), ('Fig', 100, 22)]
widths = [max(len(f'{row[i]}') for row in rows) for i in range(3)]
for n, row in enumerate(rows):
    print(' | '.join(f'{cell:<{w}}' if isinstance(cell, str) else f'{cell:>{w}}' for cell, w in zip(row, widths)))
    if n == 0:
        print('-+-'.join('-' * w for w in widths))


def justify(words, width):
    line, out = [], []
    for word in words.split():
        if sum(map(len, line)) + len(line) + len(word) > width:
            gaps = max(len(line) - 1, 1)
            spaces, extra = divmod(width - sum(map(len, line)), gaps)
            out.append(''.join(w + ' ' * (spaces + (i < extra)) * (i < gaps) for i, w in enumerate(line)))
            line = []
        line.append(word)
    return out + [' '.join(line)]


for line in justify('This is an example of text justification done by hand for fun', 16):
    print('|' + line + '|')
print('\n'.join(f'{"*" * (2 * i + 1):^9}' for i in range(5)))
print(*(f'{a}x{b}={a * b:2}' for a in range(1, 4) for b in range(1, 4)), sep=', ')
for i in range(1, 6):
    print(' ' * (5 - i) + ' '.join(str(j) for j in range(1, i + 1)))
