"""What can be wrong with a configuration, and values that refer to others."""

import re


class Error(Exception):
    """Something is wrong with a configuration."""

    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, f'No section: {section!r}')
        self.section = section
        self.args = (section,)


def _repeated(what, source, lineno):
    if source is None:
        return f'{what[0].upper()}{what[1:]} already exists'
    line = '' if lineno is None else f' [line {lineno:2d}]'
    return f'While reading from {source!r}{line}: {what} already exists'


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        if source is None:
            text = f'Section {section!r} already exists'
        else:
            text = _repeated(f'section {section!r}', source, lineno)
        Error.__init__(self, text)
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        if source is None:
            text = f'Option {option!r} in section {section!r} already exists'
        else:
            text = _repeated(f'option {option!r} in section {section!r}', source, lineno)
        Error.__init__(self, text)
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, f'No option {option!r} in section: {section!r}')
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        text = (f'Bad value substitution: option {option!r} in section {section!r} contains an '
                f'interpolation key {reference!r} which is not a valid option name. '
                f'Raw value: {rawval!r}')
        InterpolationError.__init__(self, option, section, text)
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A value that refers to others in a wrong way."""


_DEPTH_MOST = 10


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        text = (f'Recursion limit exceeded in value substitution: option {option!r} in section '
                f'{section!r} contains an interpolation key which cannot be substituted in '
                f'{_DEPTH_MOST} steps. Raw value: {rawval!r}')
        InterpolationError.__init__(self, option, section, text)
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source):
        Error.__init__(self, f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line}'


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'File contains no section headers.\n'
                             f'file: {filename!r}, line: {lineno}\n{line!r}')
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class Interpolation:
    """Values stand for themselves."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Referring(Interpolation):
    """What both kinds of references have in common: a sign, doubled if it is meant."""

    def before_get(self, parser, section, option, value, defaults):
        pieces = []
        self._expand(parser, option, pieces, value, section, defaults, 1)
        return ''.join(pieces)

    def before_set(self, parser, section, option, value):
        rest = self._REFERENCE.sub('', value.replace(self._SIGN * 2, ''))
        if self._SIGN in rest:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position '
                             f'{rest.find(self._SIGN)}')
        return value

    def _expand(self, parser, option, pieces, rest, section, values, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > _DEPTH_MOST:
            raise InterpolationDepthError(option, section, raw)
        while rest:
            before, sign, rest = rest.partition(self._SIGN)
            if before:
                pieces.append(before)
            if not sign:
                return
            rest = sign + rest
            if rest[1:2] == self._SIGN:
                pieces.append(self._SIGN)
                rest = rest[2:]
                continue
            if rest[1:2] != self._OPENING:
                raise InterpolationSyntaxError(
                    option, section, f"'{self._SIGN}' must be followed by '{self._SIGN}' or "
                    f"'{self._OPENING}', found: {rest!r}")
            match = self._REFERENCE.match(rest)
            if match is None:
                raise InterpolationSyntaxError(
                    option, section, f'bad interpolation variable reference {rest!r}')
            rest = rest[match.end():]
            self._refer(parser, option, pieces, section, values, depth, raw, match[1], rest)


class BasicInterpolation(_Referring):
    """%(name)s is the value of an option of the same section or the defaults."""

    _SIGN, _OPENING = '%', '('
    _REFERENCE = re.compile(r'%\(([^)]+)\)s')

    def _refer(self, parser, option, pieces, section, values, depth, raw, name, rest):
        name = parser.optionxform(name)
        try:
            value = values[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        if '%' in value:
            self._expand(parser, option, pieces, value, section, values, depth + 1)
        else:
            pieces.append(value)


class ExtendedInterpolation(_Referring):
    """${name} and ${section:name}."""

    _SIGN, _OPENING = '$', '{'
    _REFERENCE = re.compile(r'\$\{([^}]+)\}')

    def _refer(self, parser, option, pieces, section, values, depth, raw, name, rest):
        path = name.split(':')
        where, wanted = section, option
        try:
            if len(path) == 1:
                wanted = parser.optionxform(path[0])
                value = values[wanted]
            elif len(path) == 2:
                where = path[0]
                wanted = parser.optionxform(path[1])
                value = parser.get(where, wanted, raw=True)
            else:
                raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ':'.join(path)) from None
        if '$' in value:
            self._expand(parser, wanted, pieces, value, where,
                         dict(parser.items(where, raw=True)), depth + 1)
        else:
            pieces.append(value)


class LegacyInterpolation(Interpolation):
    """%(name)s by the operator %."""

    _REFERENCE = re.compile(r'%\(([^)]*)\)s|.')

    def before_get(self, parser, section, option, value, defaults):
        raw = value
        for _ in range(_DEPTH_MOST):
            if not value or '%(' not in value:
                return value
            value = self._REFERENCE.sub(
                lambda match: match[0] if match[1] is None
                else f'%({parser.optionxform(match[1])})s', value)
            try:
                value = value % defaults
            except KeyError as error:
                raise InterpolationMissingOptionError(option, section, raw,
                                                      error.args[0]) from None
        if value and '%(' in value:
            raise InterpolationDepthError(option, section, raw)
        return value


for _class in list(globals().values()):
    if isinstance(_class, type):
        _class.__module__ = 'configparser'
