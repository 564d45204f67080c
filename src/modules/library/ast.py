"""literal_eval. The syntax tree is the compiler's own and no Python object."""

import re

__all__ = ['literal_eval']

_TOKEN = re.compile(r'''
    (?P<space> [ \t\f\n\\]+ | \#[^\n]* )
  | (?P<text> [rRbBuU]{0,2} (?: \"\"\"(?:[^\\]|\\.)*?\"\"\" | \'\'\'(?:[^\\]|\\.)*?\'\'\'
                              | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' ) )
  | (?P<number> 0[xX][\da-fA-F_]+ | 0[oO][0-7_]+ | 0[bB][01_]+
              | (?: \d[\d_]*\.?[\d_]* | \.\d[\d_]* ) (?: [eE][+-]?\d[\d_]* )? [jJ]? )
  | (?P<name> [^\W\d]\w* )
  | (?P<sign> \.\.\. | [^\s\w] )
''', re.VERBOSE | re.DOTALL)

# Kinds of nodes, by the sign behind a value or the word that begins them.
_FOLLOWING = {'(': 'Call', '[': 'Subscript', '.': 'Attribute', 'if': 'IfExp', '<': 'Compare',
              '>': 'Compare', 'in': 'Compare', 'is': 'Compare', 'and': 'BoolOp', 'or': 'BoolOp'}
_STATED = {'lambda': 'Lambda', 'yield': 'Yield', 'await': 'Await', '*': 'Starred'}

_KINDS = {list: 'List', tuple: 'Tuple', dict: 'Dict', set: 'Set'}

_NAMES = {'None': None, 'True': True, 'False': False}


class _Malformed(Exception):
    """Something that is no literal: the kind of node, and its line."""


class _Reader:
    def __init__(self, source):
        self._tokens = []
        line = 1
        for match in _TOKEN.finditer(source):
            if match.lastgroup != 'space':
                self._tokens.append((match.lastgroup, match[0], line))
            line += match[0].count('\n')
        self._tokens.append(('end', '', line))
        self._place = 0

    def _next(self):
        self._place += 1
        return self._tokens[self._place - 1]

    def _text(self):
        return self._tokens[self._place][1]

    def _takes(self, text):
        if self._text() == text:
            self._place += 1
            return True
        return False

    def _refuse(self, kind):
        raise _Malformed(kind, self._tokens[self._place][2])

    def whole(self):
        value = self._tuple_or_item('')
        if self._tokens[self._place][0] != 'end':
            self._refuse('BinOp')
        return value

    def _tuple_or_item(self, close):
        """Items up to the closing sign, or the one item that has no comma behind it."""
        if self._text() == close:
            return ()
        value = self._item()
        if self._text() != ',':
            return value
        items = [value]
        while self._takes(',') and self._text() != close:
            items.append(self._item())
        return tuple(items)

    def _item(self):
        """A literal, or the sum of a real and an imaginary number."""
        left = self._signed()
        while self._text() in ('+', '-'):
            minus = self._next()[1] == '-'
            right = self._signed()
            if type(left) not in (int, float) or type(right) is not complex:
                self._refuse('BinOp')
            left = left - right if minus else left + right
        if self._text() not in (',', ':', ')', ']', '}', ''):
            self._refuse(_FOLLOWING.get(self._text(), 'BinOp'))
        return left

    def _signed(self):
        if self._text() not in ('+', '-'):
            return self._atom()
        minus = self._next()[1] == '-'
        if self._text() in ('+', '-'):
            self._refuse('UnaryOp')
        value = self._atom()
        if type(value) not in (int, float, complex):
            self._refuse(_KINDS.get(type(value), 'Constant'))
        return -value if minus else +value

    def _atom(self):
        kind, text, _ = self._next()
        if kind == 'number':
            return eval(text, {})
        if kind == 'text':
            return self._strings(text)
        if kind == 'name' and text in _NAMES:
            return _NAMES[text]
        if text == '...':
            return ...
        if text == 'set' and self._text() == '(' and self._tokens[self._place + 1][1] == ')':
            self._place += 2
            return set()
        if text in _BRACKETS:
            return _BRACKETS[text](self)
        is_name = kind == 'name'
        following = _FOLLOWING.get(self._text()) if is_name else None
        self._place -= 1
        self._refuse(_STATED.get(text) or following or ('Name' if is_name else 'UnaryOp'))

    def _strings(self, text):
        value = eval(text, {})
        while self._tokens[self._place][0] == 'text':
            value += eval(self._next()[1], {})
        return value

    def _close(self, sign):
        if not self._takes(sign):
            self._refuse('GeneratorExp' if self._text() == 'for' else 'BinOp')

    def _tuple(self):
        value = self._tuple_or_item(')')
        self._close(')')
        return value

    def _list(self):
        items = []
        while self._text() != ']':
            items.append(self._item())
            if not self._takes(','):
                break
        self._close(']')
        return items

    def _dict_or_set(self):
        keys, values = [], []
        while self._text() != '}':
            keys.append(self._item())
            if self._takes(':'):
                values.append(self._item())
            if not self._takes(','):
                break
        self._close('}')
        return dict(zip(keys, values)) if values or not keys else set(keys)


_BRACKETS = {'(': _Reader._tuple, '[': _Reader._list, '{': _Reader._dict_or_set}


class _Node:
    """Stands for a node of the tree in a message."""

    def __init__(self, kind):
        self._kind = kind

    def __repr__(self):
        return f'<ast.{self._kind} object at {id(self):#x}>'


def literal_eval(node_or_string):
    """The value of a literal: text, numbers, containers of them, True, False, None."""
    if not isinstance(node_or_string, str):
        raise ValueError(f'malformed node or string: {node_or_string!r}')
    source = node_or_string.lstrip(' \t')
    compile(source, '<unknown>', 'eval')
    try:
        return _Reader(source).whole()
    except _Malformed as error:
        kind, line = error.args
        raise ValueError(f'malformed node or string on line {line}: {_Node(kind)!r}') from None
