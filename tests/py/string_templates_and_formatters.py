# string: own Template classes, own Formatter classes with fields, constants, capwords.
import string
from string import Formatter, Template

order = Template('$who owes ${sum}EUR, $$5 fee for $who')
print(order.substitute(who='Ann', sum=10), order.safe_substitute(who='Bob'),
      order.substitute({'who': 'X', 'sum': 1}, sum=2))
print(order.get_identifiers(), order.is_valid(), Template('$1').is_valid(),
      Template('$é ${a b} $').safe_substitute(a=1), order.template)


class Percent(Template):
    delimiter = '%'
    idpattern = '[a-z]+(?:\\.[a-z]+)?'


class Braced(Template):
    pattern = r'''\{\{(?:(?P<escaped>\{)|(?P<named>\w+)\}\}|(?P<braced>\w+)!\}\}|(?P<invalid>))'''


print(Percent('%a.b and %% and %{c} $x').substitute({'a.b': 1, 'c': 2}),
      Braced('{{x}} {x} {{y!}}').substitute(x=1, y=2))
for text, values in (('$a $b', {'a': 1}), ('ab $ c', {}), ('line\n  $-', {}), ('${a', {'a': 1})):
    try:
        print(Template(text).substitute(values))
    except (KeyError, ValueError) as error:
        print(type(error).__name__ + ':', error)


class Quiet(Formatter):
    def get_value(self, key, args, kwargs):
        try:
            return super().get_value(key, args, kwargs)
        except (KeyError, IndexError):
            return f'<{key}>'

    def convert_field(self, value, conversion):
        return value.upper() if conversion == 'u' else super().convert_field(value, conversion)

    def format_field(self, value, spec):
        return value[::-1] if spec == 'back' else super().format_field(value, spec)

    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(map(str, used)), end=' ')


quiet = Quiet()
print(quiet.format('{0} {name!u} {0.real:>{width}} {missing} {5}', 3, name='ann', width=4))
print(quiet.format('{:back} {!r:>6} {x[k][0]}', 'abc', 'q', x={'k': [9]}),
      quiet.vformat('{a}', (), {'a': 1}))
print(list(Formatter().parse('a{b!r:>{c}}d{{e}}{}')), Formatter().get_field('0.real', (5,), {}),
      Formatter().format('{{}}'))
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation,
      repr(string.whitespace), len(string.printable))
print(string.capwords('  hello   big world '), string.capwords('a-b-c', '-'),
      string.capwords("they're o'neil"))
for wrong in (lambda: Formatter().format('{}'), lambda: Formatter().format('{a}'),
              lambda: Formatter().format('{0}{}', 1), lambda: Formatter().format('{!z}', 1),
              lambda: Formatter().format('{', 1),
              lambda: Formatter().format(), lambda: Formatter().format('{0.nope}', 1),
              lambda: Formatter().format('{:d}', 'x'), lambda: Formatter().format('{:{:{}}}', 1, 2,
                                                                                  3),
              lambda: Template(5).substitute()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
