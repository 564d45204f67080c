# re: functions as replacements, templates, lookaround, flags inside patterns, a small lexer.
import re

print(re.sub(r'(\w+) (\w+)', r'\2 \g<1>', 'hello world'),
      re.sub(r'\d+', lambda m: str(int(m[0]) * 2), 'a1 b22'),
      re.subn('a', 'b', 'aaa', 2), re.sub('x*', '-', 'abxd'),
      re.sub(r'(?P<first>.)', r'<\g<first>>', 'ab', count=1))
print(re.split(r'[,;]\s*', 'a, b;c'), re.split(r'(-)', 'a-b-c', 1), re.split(r'x*', 'axb'),
      re.split(r'(a)|b', 'xaybz'))
print(re.findall(r'(\w)(\d)', 'a1b2'), re.findall(r'\b\w', 'the big cat'),
      re.findall(r'(?=(aa))', 'aaaa'), re.findall('', 'ab'))
TOKEN = re.compile(r'''
    (?P<number> \d+ (?: \. \d* )? )    # with an optional fraction
  | (?P<name>   [^\W\d]\w* )
  | (?P<sign>   [-+*/()=] )
  | (?P<space>  \s+ )
  | (?P<wrong>  . )
''', re.VERBOSE)
for match in TOKEN.finditer('x1 = 3.5*(y + 42) ?'):
    if match.lastgroup != 'space':
        print(match.lastgroup, match.group(), match.span(), end='; ')
print()
print(re.findall(r'(?<!\$)\b\d+', '$5 6 $77 8'), re.findall(r'\w+(?=!)', 'a b! c!'),
      re.search(r'(?<=-)\w+', 'spam-egg')[0], re.findall(r'^(?!#).+$', 'a\n#b\nc', re.M))
print(re.match(r'(?i:HE)llo', 'hello'), re.match(r'(?i)(?s)A.B', 'a\nb'),
      re.fullmatch(r'(?x) a  b ', 'ab').span(), re.match(r'(?-i:a)B', 'aB', re.I),
      re.match('é', 'É', re.I))
print(re.match(r'(a)?(b)?(?(1)c|d)', 'ac').groups(), re.match(r'(a)?(b)?(?(1)c|d)',
                                                              'bd').groups('none'),
                                                              re.match(r'(["\']).*?\1',
                                                                       '"it\'s" ok')[0],
                                                                       re.match(r'(?P<q>.)x(?P=q)',
                                                                                'axa'))
print(re.match('a*+b', 'aab'), re.match('(?>a+)ab', 'aaab'), re.match(r'a{2,3}?', 'aaaa')[0],
      re.match('a{,2}', 'aaa')[0], re.match(r'x{2}y{', 'xxy{'),
      re.match('(a|ab)(c|bcd)', 'abcd').groups())
print(re.search(r'\Aab\Z', 'ab\n'), re.search('ab$', 'ab\n'), re.findall(r'\Bx\B', 'axa xx'),
      re.findall(r'[\w.-]+@[a-z]+\.\w{2,}', 'me@x.org, you.b@site.com'),
      re.findall(r'[]a-c^-]', ']b^-d'))
print(re.escape('a.b*c[d]-é_'), re.compile('a', re.I | re.M).flags,
      re.compile(b'\\w').findall('aé'.encode()), re.compile('a|b').pattern,
      repr(re.compile('x', re.S)))
pattern = re.compile(r'(\d+)-(?P<end>\d+)')
match = pattern.search('from 10-25 on', 2)
print(match.group(0, 1, 'end'), match.groupdict(), match.start('end'), match.end(1), match.span(2),
      match.expand(r'\1..\g<end>'), match.pos, match.endpos, match.string, match.re is pattern)
print(pattern.groups, dict(pattern.groupindex), pattern.match('10-2', 1),
      pattern.fullmatch('1-2 '), match['end'], match.lastindex, bool(match), repr(match),
      pattern.search('1-2', 0, 2))
for broken in ('(', ')', '[', '*a', 'a**', '(?P<1>a)', '(?P<a>x)(?P<a>y)', r'\1', '(?P=no)',
               'a{3,2}', '[z-a]', r'\q', '(?<=a+)b', '(?z)', r'(a)(?(2)b)', 'x(?i)y', '(?P<a',
               r'\N{no such}', '(?'):
    try:
        print(re.compile(broken))
    except re.error as error:
        print(repr(broken), error, error.pos, error.msg == error.args[0].split(' at')[0])
for wrong in (lambda: re.sub('(a)', r'\2', 'a'), lambda: re.sub('a', r'\g<x', 'a'),
              lambda: re.match('a', b'a'), lambda: re.compile(5), lambda: match.group(5),
              lambda: match['no'],
              lambda: re.sub('a', 5, 'a'), lambda: re.compile('a', re.L),
              lambda: re.compile(re.compile('a'), re.I), lambda: re.sub('a', r'\q', 'a'),
              lambda: re.findall('a', 5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
