# argparse: commands, own actions and types, groups, counts, help, errors that exit.
import argparse
import contextlib
import io


class Pair(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        pairs = dict(getattr(namespace, self.dest) or {})
        key, mark, value = values.partition('=')
        if not mark:
            parser.error(f'{option_string} needs key=value')
        pairs[key] = value
        setattr(namespace, self.dest, pairs)


def positive(text):
    number = int(text)
    if number <= 0:
        raise argparse.ArgumentTypeError(f'{text} is not positive')
    return number


parser = argparse.ArgumentParser(prog='tool', description='Works on things.', epilog='The end.')
parser.add_argument('-v', '--verbose', action='count', default=0,
                    help='say more (default: %(default)s)')
parser.add_argument('--set', action=Pair, metavar='KEY=VALUE', help='a setting')
commands = parser.add_subparsers(dest='command', required=True, title='commands', metavar='COMMAND')
add = commands.add_parser('add', aliases=['plus'], help='adds numbers')
add.add_argument('numbers', nargs='+', type=positive)
add.add_argument('--base', choices=('dec', 'hex'), default='dec')
find = commands.add_parser('find')
find.add_argument('what', nargs='?', default='all')
find.add_argument('--in', dest='places', nargs='*', action='extend', default=['here'])
find.add_argument('--no-case', action='store_false', dest='case')
which = find.add_mutually_exclusive_group()
which.add_argument('--first', action='store_const', const=1, dest='limit')
which.add_argument('--limit', type=int)
find.add_argument('--colour', action=argparse.BooleanOptionalAction, default=True)
find.add_argument('rest', nargs=argparse.REMAINDER)

for line in ('add 1 2 3', '-vv --set a=1 --set b=2=3 plus 4 --base hex', 'find',
             'find x --in a b --in c --no-case', 'find --limit=3 --no-colour y -z 1',
             'find --first', '--verb add 5', 'add -- 7',
             '', 'add', 'add 0', 'add x', 'add 1 --base oct', 'find --first --limit 2',
             'find --limit q', '--set novalue add 1', 'remove', 'add 1 --unknown', '--set', '-x'):
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors):
        try:
            print(line, '->', sorted(vars(parser.parse_args(line.split())).items()))
        except SystemExit as stop:
            print(line, '-> exit', stop.code, errors.getvalue().splitlines()[-1])
print(parser.format_help())
print(add.format_usage(), find.format_help(), sep='')
print(parser.parse_known_args(['-v', 'add', '1', '--what']), parser.get_default('verbose'),
      argparse.Namespace(a=1, b='x') == argparse.Namespace(b='x', a=1),
      'a' in argparse.Namespace(a=1))
parser.set_defaults(extra='set')
print(parser.parse_args(['find']).extra, repr(argparse.Namespace(z=1, a=2)))
plain = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS,
                                prefix_chars='+', fromfile_prefix_chars=None, exit_on_error=False)
plain.add_argument('++level', type=int)
plain.add_argument('+q', action='append')
print(plain.parse_args([]), plain.parse_args('++level 3 +q a +q b'.split()))
for wrong in (lambda: plain.parse_args(['++level', 'x']), lambda: plain.add_argument('++level'),
              lambda: plain.add_argument('x', dest='y'),
              lambda: plain.add_argument('+t', type='int'),
              lambda: plain.add_argument('+a', action='nothing'),
              lambda: plain.add_argument('pos', required=True),
              lambda: parser.add_subparsers() if False else plain.add_argument('++', 'x')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
