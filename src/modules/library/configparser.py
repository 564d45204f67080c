"""Configurations of sections with options, as INI files have them."""

import functools
import io
import itertools
import re
from collections import ChainMap
from collections.abc import MutableMapping

from _config_errors import (BasicInterpolation, DuplicateOptionError, DuplicateSectionError,
                            Error, ExtendedInterpolation, Interpolation, InterpolationDepthError,
                            InterpolationError, InterpolationMissingOptionError,
                            InterpolationSyntaxError, LegacyInterpolation,
                            MissingSectionHeaderError, NoOptionError, NoSectionError,
                            ParsingError)

__all__ = ['NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError',
           'InterpolationError', 'InterpolationDepthError', 'InterpolationMissingOptionError',
           'InterpolationSyntaxError', 'ParsingError', 'MissingSectionHeaderError',
           'ConfigParser', 'RawConfigParser', 'Interpolation', 'BasicInterpolation',
           'ExtendedInterpolation', 'LegacyInterpolation', 'SectionProxy', 'ConverterMapping',
           'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH']

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


class _Reading:
    """How far the reading of a text has come."""

    def __init__(self, source):
        self.source = source
        self.lineno = 0
        self.indent = 0
        self.section = self.section_name = self.option = None
        self.seen_sections, self.seen_options = set(), set()
        self.error = None


class RawConfigParser(MutableMapping):
    """Sections by name; values are taken as they are written."""

    SECTCRE = re.compile(r'\[(?P<header>.+)\]')
    NONSPACECRE = re.compile(r'\S')
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True,
                      '0': False, 'no': False, 'false': False, 'off': False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *,
                 delimiters=('=', ':'), comment_prefixes=('#', ';'),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._converters = ConverterMapping(self)
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        self._OPTCRE = self._option_pattern(allow_no_value)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = (self._DEFAULT_INTERPOLATION if interpolation is _UNSET
                               else interpolation or Interpolation())
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    def _option_pattern(self, allow_no_value):
        signs = '|'.join(map(re.escape, self._delimiters))
        value = rf'(?:(?P<vi>{signs})\s*(?P<value>.*))'
        return re.compile(rf'(?P<option>.*?)\s*{value}{"?" if allow_no_value else ""}$')

    # --- sections and options ---

    def defaults(self):
        return self._defaults

    def sections(self):
        """Their names, without the defaults'."""
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        """Names of a section's options, those of the defaults too."""
        if section not in self._sections:
            raise NoSectionError(section) from None
        return list({**self._sections[section], **self._defaults})

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._own_options(section)[self.optionxform(option)] = value

    def _own_options(self, section):
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def remove_option(self, section, option):
        options = self._own_options(section)
        option = self.optionxform(option)
        existed = option in options
        if existed:
            del options[option]
        return existed

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    def optionxform(self, optionstr):
        """How options' names are compared."""
        return optionstr.lower()

    # --- values ---

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """An option's value."""
        try:
            values = self._all_values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in values:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = values[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _all_values(self, section, vars):
        own = {}
        if section in self._sections:
            own = self._sections[section]
        elif section != self.default_section:
            raise NoSectionError(section) from None
        given = {}
        for name, value in (vars or {}).items():
            given[self.optionxform(name)] = value if value is None else str(value)
        return ChainMap(given, own, self._defaults)

    def _get_converted(self, section, convert, option, *, raw=False, vars=None, fallback=_UNSET,
                       **kwargs):
        try:
            return convert(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, **kwargs):
        return self._get_converted(section, int, option, **kwargs)

    def getfloat(self, section, option, **kwargs):
        return self._get_converted(section, float, option, **kwargs)

    def getboolean(self, section, option, **kwargs):
        return self._get_converted(section, self._convert_to_boolean, option, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError('Not a boolean: %s' % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        """Of a section: pairs of option and value; without one: of name and section."""
        if section is _UNSET:
            return super().items()
        values = self._defaults.copy()
        try:
            values.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        names = list(values)
        for name, value in (vars or {}).items():
            values[self.optionxform(name)] = value
        if raw:
            return [(name, values[name]) for name in names]
        return [(name, self._interpolation.before_get(self, section, name, values[name], values))
                for name in names]

    def popitem(self):
        for section in self.sections():
            proxy = self[section]
            del self[section]
            return section, proxy
        raise KeyError

    # --- reading ---

    def read(self, filenames, encoding=None):
        """Reads files; names those that could be read."""
        if isinstance(filenames, (str, bytes)):
            filenames = [filenames]
        read = []
        for filename in filenames:
            with open(filename, encoding=encoding) as file:
                self._read(file, filename)
            read.append(filename)
        return read

    def read_file(self, f, source=None):
        """Reads lines."""
        self._read(f, getattr(f, 'name', '<???>') if source is None else source)

    def read_string(self, string, source='<string>'):
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source='<dict>'):
        """Sections with options of a mapping of mappings."""
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for name, value in options.items():
                name = self.optionxform(str(name))
                if self._strict and (section, name) in seen:
                    raise DuplicateOptionError(section, name, source)
                seen.add((section, name))
                self.set(section, name, value if value is None else str(value))

    def _read_defaults(self, defaults):
        for name, value in defaults.items():
            self._defaults[self.optionxform(name)] = value

    def _without_comment(self, line):
        """The line without comments; None: it is nothing but one."""
        start = min((place for prefix in self._inline_comment_prefixes
                     for place in self._comment_places(line, prefix)), default=len(line))
        if line.strip().startswith(self._comment_prefixes) and self._comment_prefixes:
            return None
        return line[:start].strip() or (None if start < len(line) else '')

    @staticmethod
    def _comment_places(line, prefix):
        """Where a prefix stands at the beginning or behind a blank."""
        place = line.find(prefix)
        while place >= 0:
            if place == 0 or line[place - 1].isspace():
                yield place
            place = line.find(prefix, place + 1)

    def _read(self, lines, source):
        state = _Reading(source)
        for state.lineno, line in enumerate(lines, 1):
            value = self._without_comment(line)
            if value:
                self._read_line(state, line, value)
            else:
                self._read_blank(state, is_comment=value is None)
        self._join_values()
        if state.error is not None:
            raise state.error

    def _read_blank(self, state, is_comment):
        if not self._empty_lines_in_values:
            if not is_comment or state.section is None:
                state.indent = 2**63 - 1
        elif (not is_comment and state.section is not None and state.option
              and state.section[state.option] is not None):
            state.section[state.option].append('')

    def _read_line(self, state, line, value):
        first = self.NONSPACECRE.search(line)
        indent = first.start() if first else 0
        if state.section is not None and state.option and indent > state.indent:
            if state.section[state.option] is None:
                raise AttributeError("'NoneType' object has no attribute 'append'")
            state.section[state.option].append(value)
            return
        state.indent = indent
        header = self.SECTCRE.match(value)
        if header:
            self._begin_section(state, header['header'])
        elif state.section is None:
            raise MissingSectionHeaderError(state.source, state.lineno, line)
        else:
            self._read_option(state, line, value)

    def _begin_section(self, state, name):
        state.section_name, state.option = name, None
        if name in self._sections:
            if self._strict and name in state.seen_sections:
                raise DuplicateSectionError(name, state.source, state.lineno)
            state.section = self._sections[name]
        elif name == self.default_section:
            state.section = self._defaults
        else:
            state.section = self._sections[name] = self._dict()
            self._proxies[name] = SectionProxy(self, name)
        state.seen_sections.add(name)

    def _read_option(self, state, line, text):
        match = self._OPTCRE.match(text)
        if not match or not match['option']:
            if state.error is None:
                state.error = ParsingError(state.source)
            state.error.append(state.lineno, repr(line))
            if not match:
                return
        state.option = self.optionxform(match['option'].rstrip())
        key = state.section_name, state.option
        if self._strict and key in state.seen_options:
            raise DuplicateOptionError(*key, state.source, state.lineno)
        state.seen_options.add(key)
        value = match['value']
        state.section[state.option] = None if value is None else [value.strip()]

    def _join_values(self):
        for section, options in itertools.chain([(self.default_section, self._defaults)],
                                                self._sections.items()):
            for name, value in options.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    # --- writing ---

    def write(self, fp, space_around_delimiters=True):
        """Writes all sections to a file."""
        sign = self._delimiters[0]
        sign = f' {sign} ' if space_around_delimiters else sign
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), sign)
        for section, options in self._sections.items():
            self._write_section(fp, section, options.items(), sign)

    def _write_section(self, fp, section_name, section_items, delimiter):
        fp.write(f'[{section_name}]\n')
        for name, value in section_items:
            value = self._interpolation.before_write(self, section_name, name, value)
            if value is None and self._allow_no_value:
                fp.write(f'{name}\n')
            else:
                text = delimiter + str(value).replace('\n', '\n\t')
                fp.write(f'{name}{text}\n')
        fp.write('\n')

    # --- as a mapping ---

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections.keys())

    @property
    def converters(self):
        return self._converters


class ConfigParser(RawConfigParser):
    """Sections by name, whose values may refer to others."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def _check(self, section='', option='', value=''):
        if not isinstance(section, str):
            raise TypeError('section names must be strings')
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if not isinstance(value, str) and (value is not None or not self._allow_no_value):
            raise TypeError('option values must be strings')

    def set(self, section, option, value=None):
        self._check(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        self._check(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        """Through set(), so that references in them are checked."""
        interpolation, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = interpolation


class SectionProxy(MutableMapping):
    """A section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for converter in parser.converters:
            key = 'get' + converter
            setattr(self, key, functools.partial(self.get, _impl=getattr(parser, key)))

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if isinstance(self._parser, ConfigParser):
            self._parser._check(option=key, value=value)
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key)
                and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """An option's value, or the fallback."""
        get = _impl or self._parser.get
        return get(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """What getint and the like are made of: names and functions that convert."""

    _GETTER = re.compile('get(?P<name>.+)$')

    def __init__(self, parser):
        self._parser = parser
        self._data = {}
        for getter in dir(parser):
            match = self._GETTER.match(getter)
            if match and callable(getattr(parser, getter)):
                self._data[match['name']] = None

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        name = 'get' + key
        self._data[key] = value

        def of_parser(section, option, **kwargs):
            return self._parser._get_converted(section, value, option, **kwargs)

        setattr(self._parser, name, of_parser)
        for proxy in self._parser._proxies.values():
            setattr(proxy, name, functools.partial(proxy.get, _impl=of_parser))

    def __delitem__(self, key):
        name = 'get' + key
        del self._data[key]
        for owner in itertools.chain((self._parser,), self._parser._proxies.values()):
            try:
                delattr(owner, name)
            except AttributeError:
                pass

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
