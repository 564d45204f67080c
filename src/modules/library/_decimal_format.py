# In CPython written in C.
"""The format specifications of Decimal: '[[fill]align][sign][z][0][width][,][.places][type]'."""


class Specification:
    """What a text asks for; raises ValueError."""

    __slots__ = ('fill', 'align', 'sign', 'no_negative_zero', 'width', 'commas', 'places', 'kind',
                 'zeros')

    def __init__(self, text):
        self.align = self.fill = None
        if text[1:2] and text[1] in '<>=^':
            self.fill, self.align, text = text[0], text[1], text[2:]
        elif text[:1] and text[0] in '<>=^':
            self.align, text = text[0], text[1:]
        self.sign, text = _option(text, '+- ')
        self.no_negative_zero, text = _option(text, 'z')
        zeros, text = _option(text, '0')
        if zeros and self.align:
            raise ValueError('invalid format string')
        self.zeros = bool(zeros)
        if zeros:
            self.fill, self.align = '0', '='
        self.width, text = _number(text)
        if zeros and text[:1] == '0':
            raise ValueError('invalid format string')
        self.commas, text = _option(text, ',')
        self.places = None
        if text[:1] == '.':
            self.places, text = _number(text[1:])
            if self.places is None:
                raise ValueError('invalid format string')
        self.kind, text = _option(text, 'eEfFgGn%N')
        if text or (self.kind in 'nN' and self.kind and self.commas):
            raise ValueError('invalid format string')
        self.width = self.width or 0
        self.align = self.align or '>'
        self.fill = self.fill or ' '


def _option(text, among):
    if text and text[0] in among:
        return text[0], text[1:]
    return '', text


def _number(text):
    end = 0
    while end < len(text) and '0' <= text[end] <= '9':
        end += 1
    return (int(text[:end]) if end else None), text[end:]


def _grouped(whole, least):
    """Digits in threes; with zeros in front until there are `least` characters."""
    def put(digits):
        first = len(digits) % 3
        groups = [digits[:first]] if first else []
        groups += [digits[i:i + 3] for i in range(first, len(digits), 3)]
        return ','.join(groups)

    text = put(whole)
    while len(text) < least:
        whole = '0' + whole
        text = put(whole)
    return text


def lay_out(specification, negative, whole, rest, is_number):
    """The pieces of a number in their field: `rest` begins with the point or exponent."""
    spec = specification
    sign = '-' if negative else spec.sign if spec.sign in ('+', ' ') else ''
    align, fill = spec.align, spec.fill
    if not is_number and spec.zeros:
        align, fill = '>', ' '
    if spec.commas and is_number:
        least = spec.width - len(sign) - len(rest) if spec.zeros else 0
        whole = _grouped(whole, least)
    body = whole + rest
    missing = spec.width - len(sign) - len(body)
    if missing <= 0:
        return sign + body
    if align == '=':
        return sign + fill * missing + body
    if align == '<':
        return sign + body + fill * missing
    if align == '^':
        return fill * (missing // 2) + sign + body + fill * (missing - missing // 2)
    return fill * missing + sign + body
