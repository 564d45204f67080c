"""Constants, templates and a formatter for strings."""

import re

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
    "octdigits", "printable", "punctuation", "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """The words of the string, each with a capital letter."""
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class _Both:
    """Two mappings; the first one goes first."""

    def __init__(self, first, second):
        self.first = first
        self.second = second

    def __getitem__(self, key):
        return self.first[key] if key in self.first else self.second[key]


class Template:
    """A text in which $name and ${name} are replaced."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        pattern = cls.__dict__.get("pattern")
        if pattern is None:
            sign = re.escape(cls.delimiter)
            pattern = (f"{sign}(?:(?P<escaped>{sign})|(?P<named>{cls.idpattern})"
                       f"|{{(?P<braced>{cls.braceidpattern or cls.idpattern})}}|(?P<invalid>))")
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        place = match.start("invalid")
        lines = self.template[:place].splitlines(keepends=True)
        if not lines:
            line, column = 1, 1
        else:
            line, column = len(lines), place - len("".join(lines[:-1]))
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _replace(self, find):
        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                return find(name, match)
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                return find(None, match)
            raise ValueError("Unrecognized named group in pattern", self.pattern)
        return self.pattern.sub(convert, self.template)

    @staticmethod
    def _merge(mapping, keywords):
        if mapping is None:
            return keywords
        if not keywords:
            return mapping
        return _Both(keywords, mapping)

    def substitute(self, mapping=None, /, **kws):
        values = self._merge(mapping, kws)

        def find(name, match):
            if name is None:
                self._invalid(match)
            return str(values[name])
        return self._replace(find)

    def safe_substitute(self, mapping=None, /, **kws):
        values = self._merge(mapping, kws)

        def find(name, match):
            if name is None:
                return match.group()
            try:
                return str(values[name])
            except KeyError:
                return match.group()
        return self._replace(find)

    def is_valid(self):
        return all(match.group("invalid") is None
                   for match in self.pattern.finditer(self.template))

    def get_identifiers(self):
        names = []
        for match in self.pattern.finditer(self.template):
            name = match.group("named") or match.group("braced")
            if name is None and match.group("escaped") is None and match.group("invalid") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
            if name is not None and name not in names:
                names.append(name)
        return names


Template.__init_subclass__()


def _literal_end(text, index):
    """Where the literal text from index on ends, at a brace or at the end of all."""
    while index < len(text) and text[index] not in "{}":
        index += 1
    return index


def _name_end(text, index):
    brackets = False
    while index < len(text):
        character = text[index]
        if character == "{" and not brackets:
            raise ValueError("unexpected '{' in field name")
        if character == "[":
            brackets = True
        elif character == "]":
            brackets = False
        elif character in "}:!" and not brackets:
            return index
        index += 1
    raise ValueError("expected '}' before end of string")


def _spec_end(text, index):
    depth = 1
    while index < len(text):
        if text[index] == "{":
            depth += 1
        elif text[index] == "}":
            depth -= 1
            if depth == 0:
                return index
        index += 1
    raise ValueError("unmatched '{' in format spec")


def _field(text, index):
    """Name, format spec and conversion of the field inside the brace before index, and
    the index behind its closing brace."""
    end = _name_end(text, index)
    name = text[index:end]
    conversion = None
    if text[end] == "!":
        conversion = text[end + 1:end + 2]
        if not conversion:
            raise ValueError("end of string while looking for conversion specifier")
        end += 2
        if end < len(text) and text[end] not in "}:":
            raise ValueError("expected ':' after conversion specifier")
    if text[end:end + 1] == "}":
        return name, "", conversion, end + 1
    begin = end + 1
    end = _spec_end(text, begin)
    return name, text[begin:end], conversion, end + 1


def _parse(text):
    index = 0
    while index < len(text):
        end = _literal_end(text, index)
        literal = text[index:end]
        brace = text[end:end + 1]
        if brace and text[end + 1:end + 2] == brace:
            yield literal + brace, None, None, None
            index = end + 2
            continue
        if brace == "}" or brace and end + 1 == len(text):
            raise ValueError(f"Single '{brace}' encountered in format string")
        if not brace:
            yield literal, None, None, None
            return
        name, spec, conversion, index = _field(text, end + 1)
        yield literal, name, spec, conversion


_first = re.compile(r"[^.\[]*")
_step = re.compile(r"\.(?P<name>[^.\[]*)|\[(?P<key>[^\]]*)\]?")


def _steps(text):
    """(is attribute, name or index) of each .name and [key]."""
    index = 0
    while index < len(text):
        match = _step.match(text, index)
        if match is None:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if match["key"] is not None and not match[0].endswith("]"):
            raise ValueError("Missing ']' in format string")
        if not (match["name"] or match["key"]):
            raise ValueError("Empty attribute in format string")
        if match["name"] is not None:
            yield True, match["name"]
        else:
            yield False, int(match["key"]) if match["key"].isdecimal() else match["key"]
        index = match.end()


class Formatter:
    """str.format, in steps that a subclass may change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _number(self, name, automatic):
        """The field's name, numbered if it has none."""
        if name == "":
            if automatic is False:
                raise ValueError("cannot switch from manual field specification to automatic "
                                 "field numbering")
            return str(automatic), automatic + 1
        if name.isdigit():
            if automatic:
                raise ValueError("cannot switch from manual field specification to automatic "
                                 "field numbering")
            return name, False
        return name, automatic

    def _vformat(self, format_string, args, kwargs, used, depth, automatic=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        pieces = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                pieces.append(literal)
            if name is None:
                continue
            name, automatic = self._number(name, automatic)
            obj, key = self.get_field(name, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, automatic = self._vformat(spec, args, kwargs, used, depth - 1, automatic)
            pieces.append(self.format_field(obj, spec))
        return "".join(pieces), automatic

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        converters = {"s": str, "r": repr, "a": ascii}
        if conversion not in converters:
            raise ValueError(f"Unknown conversion specifier {conversion}")
        return converters[conversion](value)

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first = _first.match(field_name)[0]
        obj = key = int(first) if first.isdecimal() else first
        obj = self.get_value(key, args, kwargs)
        for is_attribute, name in _steps(field_name[len(first):]):
            obj = getattr(obj, name) if is_attribute else obj[name]
        return obj, key
