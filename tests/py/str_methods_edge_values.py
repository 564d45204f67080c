"""String methods at their edges: empty texts, overlaps, bounds beyond the end, what each refuses."""
texts = ['', 'a', 'aaa', 'abcabc', ' a b ', 'ÄÖ', '\t\n', 'x' * 5]
for text in texts:
    print(repr(text), text.count(''), text.count('a'), text.find(''), text.rfind(''), text.find('', 3), text.find('', 100),
          text.split(), text.split(' '), text.rsplit(' ', 1), text.partition(' '), text.rpartition(' '))
    print('   ', text.replace('', '-'), text.replace('a', ''), text.replace('', '.', 2), text.startswith(''), text.endswith('', 5), text.startswith('', 2), text.startswith(('z', '')))
    print('   ', text.center(4, '*'), text.ljust(3) + '|', text.rjust(3) + '|', text.zfill(4), text.strip('a '), text.lstrip(''), text.title(), text.capitalize(), text.swapcase(), text.casefold())
print('aaaa'.count('aa'), 'aaaa'.replace('aa', 'b'), 'aaa'.find('aa', 1), 'aaa'.rfind('aa'), 'abc'.find('c', -1), 'abc'.find('a', -10, -2))
print('-5'.zfill(4), '+5'.zfill(4), '--5'.zfill(5), ''.zfill(2), '-'.zfill(3))
print('a\tb\tc'.expandtabs(), '\ta'.expandtabs(3), 'ab\tc'.expandtabs(0), 'a\n\tb'.expandtabs(4), 'abc\td'.expandtabs(-1))
print('1,2,,3,'.split(','), '1,2,,3,'.split(',', 2), '1,2,,3,'.rsplit(',', 2), ','.split(','), 'abc'.split('abc'), ' a  b '.split(None, 1), ' a  b '.rsplit(None, 1))
print('a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l'.splitlines(), 'a\n\nb\n'.splitlines(True), ''.splitlines(), '\n'.splitlines())
print('abc'.translate({97: None, 98: 'BB', 99: 100}), 'abc'.translate(str.maketrans('ab', 'xy', 'c')), str.maketrans({'a': 1, 5: 'b'}))
print('prefix-x'.removeprefix('prefix-'), 'x.py'.removesuffix('.py'), 'x'.removesuffix(''), 'xx'.removeprefix('xxx'))
print(','.join([]), ','.join(['a']), ''.join('abc'), '-'.join({'k': 1}), 'ab'.join(('x', 'y', 'z')))
print('{}'.format('a'), '{0}{1}{0}'.format(1, 2), '{a[0]}{b.real}'.format(a=[5], b=3), '{{}}'.format(), '{:>{w}}'.format(1, w=4), '{!r:5}|'.format('a'))
for bad in ("'a'.split('')", "'a'.partition('')", "'a'.replace('a')", "'a'.join([1])", "'a'.join(3)", "'a'.center(3, 'ab')", "'a'.find()", "'a'.startswith(3)", "'a'.startswith(['a'])", "'a'.startswith(('a', 3))",
            "'a' + 1", "'a' * 'b'", "'a' - 'b'", "'a'[1]", "'a'['b']", "'a'.index('b')", "'a'.rindex('b')", "str.maketrans('a', 'bc')", "str.maketrans('ab')", "'a'.translate(3)", "'a'.encode('ascii', 'bogus')",
            "'é'.encode('ascii')", "'a'.split(1)", "'a'.strip(1)", "'a'.zfill('3')", "'a'.expandtabs('x')", "'%d' % 'a'", "'%s %s' % 1", "'%s' % (1, 2)", "'{'.format()", "'}'.format()", "'{}'.format()", "'{a}'.format()", "'{0.x}'.format(1)", "'{:d}'.format('a')", "'{:z}'.format(3)", "'a' in 3", "3 in 'a'", "'a' < 3", "'abc'.removeprefix(3)", "'a'.isdigit(1)"):
    try:
        print(bad, '->', eval(bad))
    except Exception as error:
        print(bad, '->', type(error).__name__, error)
