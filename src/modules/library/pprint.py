"""Structures of data printed over several lines."""

from types import SimpleNamespace
import sys as _sys
from io import StringIO as _StringIO

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Print an object."""
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                  sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    """The text that pprint() prints."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact,
                         sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint() that leaves the order of dicts alone."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """repr() that shows where a structure comes back to itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Could eval() make the object of its text."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Does a structure come back to itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _Order:
    """Wraps a key so that keys of any types have an order."""

    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return ((str(type(self.value)), id(self.value)) <
                    (str(type(other.value)), id(other.value)))


def _item_order(item):
    return _Order(item[0]), _Order(item[1])


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


def _split_words(text):
    """A text cut behind each run of spaces."""
    pieces, start, at = [], 0, 0
    while at < len(text):
        while at < len(text) and not text[at].isspace():
            at += 1
        while at < len(text) and text[at].isspace():
            at += 1
        pieces.append(text[start:at])
        start = at
    return pieces


_SCALARS = (str, bytes, float, complex, bool, type(None))


class PrettyPrinter:
    """Prints structures with given width, indentation and depth."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = _sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print it and a newline."""
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write('\n')

    def pformat(self, object):
        """The text alone."""
        stream = _StringIO()
        self._format(object, stream, 0, 0, {}, 0)
        return stream.getvalue()

    def isrecursive(self, object):
        """Does it come back to itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Could eval() make it of its text."""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text in one line, is it readable, is it recursive)"""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            lay_out = self._layout_of(object)
            if lay_out is not None:
                context[key] = 1
                lay_out(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    def _layout_of(self, object):
        lay_out = self._dispatch.get(type(object).__repr__)
        if lay_out is not None:
            return lay_out
        fields = getattr(type(object), '__dataclass_fields__', None)
        if (fields is not None and not isinstance(object, type) and
                object.__dataclass_params__.repr and
                hasattr(object.__repr__, '__wrapped__') and
                '__create_fn__' in object.__repr__.__wrapped__.__qualname__):
            return PrettyPrinter._dataclass
        name = type(object).__name__
        module = type(object).__module__
        return self._by_name.get((module, name))

    def _items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        between, separator = ',\n' + ' ' * indent, ''
        width = room = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if room < needed:
                    room = width
                    if separator:
                        separator = between
                if room >= needed:
                    room -= needed
                    stream.write(separator + text)
                    separator = ', '
                    continue
            stream.write(separator)
            separator = between
            self._format(item, stream, indent, allowance if last else 1, context, level)

    def _dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, context, level)
            stream.write(text + ': ')
            self._format(value, stream, indent + len(text) + 2, allowance if last else 1, context,
                         level)
            if not last:
                stream.write(',\n' + ' ' * indent)

    def _named_items(self, items, stream, indent, allowance, context, level):
        for i, (name, value) in enumerate(items):
            last = i == len(items) - 1
            stream.write(name + '=')
            if id(value) in context:
                stream.write('...')
            else:
                self._format(value, stream, indent + len(name) + 1, allowance if last else 1,
                             context, level)
            if not last:
                stream.write(',\n' + ' ' * indent)

    def _dict(self, object, stream, indent, allowance, context, level):
        stream.write('{')
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        if object:
            items = object.items()
            items = sorted(items, key=_item_order) if self._sort_dicts else list(items)
            self._dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write('}')

    def _ordered_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + '(')
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context,
                     level)
        stream.write(')')

    def _list(self, object, stream, indent, allowance, context, level):
        stream.write('[')
        self._items(object, stream, indent, allowance + 1, context, level)
        stream.write(']')

    def _tuple(self, object, stream, indent, allowance, context, level):
        stream.write('(')
        end = ',)' if len(object) == 1 else ')'
        self._items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _set(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        if type(object) is set:
            stream.write('{')
            end = '}'
        else:
            name = type(object).__name__
            stream.write(name + '({')
            end = '})'
            indent += len(name) + 1
        self._items(sorted(object, key=_Order), stream, indent, allowance + len(end), context,
                    level)
        stream.write(end)

    def _str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        pieces = []
        for i, line in enumerate(lines):
            text = repr(line)
            room = width - (allowance if i == len(lines) - 1 else 0)
            if len(text) <= room:
                pieces.append(text)
            else:
                pieces += self._broken_line(line, width, allowance, i == len(lines) - 1)
        if len(pieces) == 1:
            stream.write(pieces[0])
            return
        text = ('\n' + ' ' * indent).join(pieces)
        stream.write(f'({text})' if level == 1 else text)

    def _broken_line(self, line, width, allowance, is_last):
        """A line too long: as many words as fit in each piece."""
        words = _split_words(line)
        pieces, current = [], ''
        for j, word in enumerate(words):
            longer = current + word
            room = width - (allowance if is_last and j == len(words) - 1 else 0)
            if len(repr(longer)) > room:
                if current:
                    pieces.append(repr(current))
                current = word
            else:
                current = longer
        if current:
            pieces.append(repr(current))
        return pieces

    def _bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            stream.write('(')
        between = ''
        for text in _bytes_pieces(object, self._width - indent, allowance):
            stream.write(between + text)
            between = '\n' + ' ' * indent
        if parens:
            stream.write(')')

    def _bytearray(self, object, stream, indent, allowance, context, level):
        stream.write('bytearray(')
        self._bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(')')

    def _mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write('mappingproxy(')
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(')')

    def _simplenamespace(self, object, stream, indent, allowance, context, level):
        name = type(object).__name__
        if name == 'SimpleNamespace':
            name = 'namespace'
        indent += len(name) + 1
        stream.write(name + '(')
        self._named_items(list(object.__dict__.items()), stream, indent, allowance, context, level)
        stream.write(')')

    def _dataclass(self, object, stream, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        items = [(field.name, getattr(object, field.name))
                 for field in type(object).__dataclass_fields__.values()
                 if field.repr and getattr(field, '_field_type', None) is not None and
                 field._field_type.name == '_FIELD']
        stream.write(name + '(')
        self._named_items(items, stream, indent, allowance, context, level)
        stream.write(')')

    def _defaultdict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        stream.write(f'{name}({factory},\n' + ' ' * indent)
        self._dict(object, stream, indent, allowance + 1, context, level)
        stream.write(')')

    def _counter(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + '({')
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        self._dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2,
                         context, level)
        stream.write('})')

    def _deque(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        stream.write(name + '([')
        if object.maxlen is None:
            self._items(object, stream, indent, allowance + 2, context, level)
            stream.write('])')
        else:
            self._items(object, stream, indent, 2, context, level)
            most = self._repr(object.maxlen, context, level)
            stream.write(f'],\n{" " * indent}maxlen={most})')

    def _chain_map(self, object, stream, indent, allowance, context, level):
        if not object.maps:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + '(')
        indent += len(name) + 1
        for i, mapping in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._format(mapping, stream, indent, allowance + 1 if last else 1, context, level)
            stream.write(')' if last else ',\n' + ' ' * indent)

    def _user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    _dispatch = {dict.__repr__: _dict, list.__repr__: _list, tuple.__repr__: _tuple,
                 set.__repr__: _set, frozenset.__repr__: _set, str.__repr__: _str,
                 bytes.__repr__: _bytes, bytearray.__repr__: _bytearray,
                 SimpleNamespace.__repr__: _simplenamespace,
                 type(type.__dict__).__repr__: _mappingproxy}
    _by_name = {('collections', 'OrderedDict'): _ordered_dict,
                ('collections', 'defaultdict'): _defaultdict,
                ('collections', 'Counter'): _counter, ('collections', 'deque'): _deque,
                ('collections', 'ChainMap'): _chain_map, ('collections', 'UserDict'): _user,
                ('collections', 'UserList'): _user, ('collections', 'UserString'): _user}

    # --- one line ---

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in _SCALARS:
            return repr(object), True, False
        shown = kind.__repr__
        if issubclass(kind, int) and shown is int.__repr__:
            return (f'{object:_d}' if self._underscore_numbers else repr(object)), True, False
        if issubclass(kind, dict) and shown is dict.__repr__:
            return self._container(object, context, maxlevels, level, '{', '}', '{...}')
        if issubclass(kind, list) and shown is list.__repr__:
            return self._container(object, context, maxlevels, level, '[', ']', '[...]')
        if issubclass(kind, tuple) and shown is tuple.__repr__:
            end = ',)' if len(object) == 1 else ')'
            return self._container(object, context, maxlevels, level, '(', end, '(...)')
        text = repr(object)
        return text, bool(text) and not text.startswith('<'), False

    def _container(self, object, context, maxlevels, level, start, end, too_deep):
        is_dict = start == '{'
        if not object:
            return start.strip() + end if end != ')' else '()', True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return (too_deep if not (start == '(' and len(object) == 1) else '(...,)'), False, \
                key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        if is_dict:
            items = object.items()
            items = sorted(items, key=_item_order) if self._sort_dicts else items
            parts = [part for pair in items for part in pair]
        else:
            parts = object
        texts, readable, recursive = [], True, False
        for part in parts:
            text, fine, again = self.format(part, context, maxlevels, level + 1)
            texts.append(text)
            readable = readable and fine
            recursive = recursive or again
        del context[key]
        if is_dict:
            texts = [f'{texts[i]}: {texts[i + 1]}' for i in range(0, len(texts), 2)]
        return start + ', '.join(texts) + end, readable, recursive


def _bytes_pieces(object, width, allowance):
    current = b''
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i:i + 4]
        if i == last:
            width -= allowance
        if len(repr(current + part)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)
