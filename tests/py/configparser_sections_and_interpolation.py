# configparser: defaults, interpolation both ways, converters, allowed forms, writing, errors.
import configparser
import io
from configparser import ConfigParser, ExtendedInterpolation, RawConfigParser

TEXT = '''
[DEFAULT]
home = /srv
level = 3
[paths]
# a comment
base: %(home)s/data
logs = %(base)s/logs
rate = 50%%
empty =
lines = one
    two
  ; inside
    three
[flags]
Debug = Yes
level = 4
ratio = 2.5
sizes = 1, 2,3
'''
parser = ConfigParser(converters={'list': lambda text: [int(part) for part in text.split(',')]})
parser.read_string(TEXT)
print(parser.sections(), parser['paths']['logs'], parser.get('paths', 'rate'),
      parser.get('paths', 'base', raw=True), repr(parser['paths']['lines']),
      repr(parser['paths']['empty']))
print(parser.getboolean('flags', 'debug'), parser['flags'].getint('level'),
      parser['paths'].getint('level'), parser.getfloat('flags', 'ratio'),
      parser['flags'].getlist('sizes'), parser.getlist('flags', 'sizes'))
print(parser.options('flags'), parser.has_option('flags', 'DEBUG'), parser.has_section('DEFAULT'),
      'paths' in parser, 'home' in parser['paths'], parser.defaults(), list(parser))
print(parser.get('flags', 'none', fallback='fb'), parser['flags'].get('none'),
      parser['flags'].getint('none', 7), parser.get('paths', 'base', vars={'home': '/tmp'}),
      parser.items('flags', raw=True)[0])
parser['new'] = {'Key': 'value', 'n': 5}
parser.set('new', 'k2', 'a%%b')
parser.add_section('blank')
print(parser.remove_option('new', 'n'), parser.remove_section('nothing'),
      parser.pop('flags').name if False else parser.remove_section('flags'), dict(parser['new']),
      repr(parser['new']))
out = io.StringIO()
parser.write(out, space_around_delimiters=False)
print(out.getvalue())
extended = ConfigParser(interpolation=ExtendedInterpolation(), allow_no_value=True,
                        delimiters=('=',), comment_prefixes=('//',),
                        inline_comment_prefixes=('#',), default_section='all')
extended.optionxform = str
extended.read_dict({'all': {'Root': '/r'}, 'a': {'Dir': '${Root}/a', 'flag': None},
                    'b': {'Path': '${a:Dir}/b$$'}})
extended.read_string('[c]\nx:y = 1 # note\n// gone\nalone\n')
print(extended['b']['Path'], extended['a']['flag'], list(extended['c'].items()),
      extended.get('c', 'x:y'))
raw = RawConfigParser()
raw.read_file(['[s]', 'a = %(x)s', 'b = 1'], source='lines')
print(raw['s']['a'], raw.getint('s', 'b'), raw.BOOLEAN_STATES['off'],
      ConfigParser({'d': '1'}).defaults())
for text in ('a = 1', '[s]\nx\n', '[s]\na=1\na=2', '[s]\n[s]', '[s\na=1', '[s]\n= 1\n'):
    try:
        ConfigParser().read_string(text, source='text')
    except configparser.Error as error:
        print(type(error).__name__ + ':', str(error).replace('\n', ' / '))
parser.read_dict({'bad': {'loop': '%(loop)s', 'miss': '%(no)s', 'percent': '5%%',
                          'word': 'maybe'}})
for wrong in (lambda: parser['bad']['loop'], lambda: parser['bad']['miss'],
              lambda: parser['nope'],
              lambda: parser['bad']['nope'], lambda: parser.get('nope', 'x'),
              lambda: parser.get('bad', 'nope'), lambda: parser.getboolean('bad', 'word'),
              lambda: parser.getint('bad', 'word'), lambda: parser.add_section('bad'),
              lambda: parser.add_section('DEFAULT'), lambda: parser.set('bad', 'x', 5),
              lambda: parser.set('nope', 'x', ''), lambda: parser.set('bad', 'x', '5%'),
              lambda: parser.options('nope'), lambda: extended.get('a', 'Dir',
                                                                   vars={'Root': '${'})):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', str(error).replace('\n', ' / '))
