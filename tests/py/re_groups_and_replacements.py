"""re: named and optional groups, back references, look-around, replacements by text and by function, flags, splitting."""
import re

log = '2024-01-15 ERROR [db] Connection failed: timeout=30s\n2024-01-16 INFO  [web] Started port=80\nbroken line\n'
pattern = re.compile(r'^(?P<date>\d{4}-(?P<month>\d\d)-\d\d)\s+(?P<level>[A-Z]+)\s+\[(?P<unit>\w+)\]\s+(?P<text>.*)$', re.M)
for m in pattern.finditer(log):
    print(m.groupdict(), m.span(), m.span('level'), m['text'], m.lastgroup, m.lastindex)
print(pattern.groupindex, pattern.groups, pattern.flags, pattern.pattern[:10], pattern)
m = re.match(r'(a)?(b)?(c)', 'bc')
print(m.groups(), m.groups('-'), m.group(0, 1, 2), m.start(1), m.end(2), m.regs, m.lastindex, bool(m), m)
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world again now'), re.sub(r'(?P<x>\d)', r'<\g<x>\g<1>\g<0>>', 'a1b2'), re.sub('a', lambda m: m.group().upper() + str(m.start()), 'banana', count=2), re.subn('[aeiou]', '', 'education'))
print(re.sub('x*', '-', 'abxd'), re.sub('', '.', 'ab'), re.split('x*', 'axbc'), re.findall('x*', 'axb'), re.split(r'(,)\s*', 'a, b,c'), re.split(r',|;', 'a,b;c', maxsplit=1), re.split('(x)|(y)', 'axbyc'))
print(re.findall(r'(\w)(\d)', 'a1 b2'), re.findall(r'\w\d', 'a1 b2'), re.findall(r'(\w)\d', 'a1 b2'), re.findall(r'(a)|(b)', 'ab'))
print(re.search(r'(\w)\1', 'hello').group(), re.search(r'(?P<q>[\'"]).*?(?P=q)', 'say "it\'s" ok').group(), re.findall(r'(?<=\$)\d+', 'cost $15 or 20 or $7'), re.findall(r'\d+(?!\d|%)', '10% 25 300%'), re.findall(r'(?<!-)\b\d+', '-5 6 7'), re.search(r'(?=.*\d)(?=.*[a-z]).{4,}', 'ab12').group())
print(re.findall(r'<.*>', '<a><b>'), re.findall(r'<.*?>', '<a><b>'), re.findall(r'a{2}', 'aaaaa'), re.findall(r'a{2,}', 'aaa a aa'), re.findall(r'a{,2}b', 'b ab aab aaab'), re.findall(r'(?:ab)+', 'ababxab'), re.match(r'a++b', 'aab'), re.match(r'a*+a', 'aaa'), re.match(r'(?>a*)a', 'aaa'))
print(re.findall(r'(?i)python', 'Python PYTHON'), re.findall(r'(?i:a)b', 'Ab AB ab'), re.search(r'''(?x) \d+  # digits
    \s* [.]  # a dot
''', '12 .').group(), re.findall('.', 'a\nb'), re.findall('.', 'a\nb', re.S), re.findall('^.', 'a\nb', re.M), re.findall(r'\w', 'é_1', re.A), re.findall(r'\w', 'é_1'))
print(re.fullmatch(r'\d+', '12a'), re.fullmatch(r'\d+', '12'), re.match('b', 'ab'), re.search('b', 'ab').start(), pattern.match(log, 5), re.compile('b').search('abab', 2).start(), re.compile('^b').match('ab', 1), re.compile('$').search('ab', 0, 1).start())
print(re.escape('a.b*c[d]-é f'), re.compile('a') == re.compile('a'), re.compile('a', re.I) == re.compile('a'), re.I | re.M, re.RegexFlag(10), re.compile('x', re.I | re.X))
for text in ('(', ')', '[', 'a**', '*a', 'a{2,1}', '(?P<n>a)(?P<n>b)', '(?P<1a>x)', r'\1', '(?P=x)', '(?<=a*)b', '[z-a]', '\\', '(?z)', '(?P<x', 'a{99999999999}', r'\g', '(?(1)a|b|c)', '(?(2)a)', '(?i', 'x(?i)y', '(?a)(?u)x', '(?<x>a)'):
    try:
        print(text, re.compile(text))
    except re.error as error:
        print(text, '->', error.msg, error.pos, error.lineno, error.colno, '|', error)
    except (OverflowError, ValueError) as error:
        print(text, '->', error)
for call in (lambda: m.group(9), lambda: m.group('zz'), lambda: re.sub('a', r'\2', 'a'), lambda: re.sub('a', r'\g<x>', 'a'), lambda: re.sub('a', '\\', 'a'), lambda: re.sub('a', r'\q', 'a'), lambda: re.match('a', 3), lambda: re.match(b'a', 'a'), lambda: re.match('a', b'a'), lambda: re.compile(3), lambda: re.sub('a', 3, 'a'), lambda: m['q'], lambda: re.compile(re.compile('a'), re.I)):
    try:
        print(call())
    except (IndexError, re.error, TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(m.expand(r'\3-\g<2>'), m.re, m.string, m.pos, m.endpos, re.sub(b'a', b'x', b'banana'))
words = re.compile(r'\b[a-z]+\b', re.I)
print(sorted({w.lower() for w in words.findall('The cat the Dog')}), [w.span() for w in words.finditer('ab c')], re.purge())
scanner = re.Scanner([(r'\d+', lambda s, t: ('num', int(t))), (r'[a-z]+', lambda s, t: ('word', t)), (r'\s+', None)])
print(scanner.scan('abc 12 x!'))
