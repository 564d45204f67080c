# In CPython written in C.
"""Contexts of the decimal module: precision, rounding, and the signals."""

ROUND_UP = 'ROUND_UP'
ROUND_DOWN = 'ROUND_DOWN'
ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_05UP = 'ROUND_05UP'

ROUNDINGS = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
             ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1


class DecimalException(ArithmeticError):
    __module__ = 'decimal'


class InvalidOperation(DecimalException):
    __module__ = 'decimal'


class FloatOperation(DecimalException, TypeError):
    __module__ = 'decimal'


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = 'decimal'


class Inexact(DecimalException):
    __module__ = 'decimal'


class Rounded(DecimalException):
    __module__ = 'decimal'


class Subnormal(DecimalException):
    __module__ = 'decimal'


class Clamped(DecimalException):
    __module__ = 'decimal'


class Overflow(Inexact, Rounded):
    __module__ = 'decimal'


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = 'decimal'


class ConversionSyntax(InvalidOperation):
    __module__ = 'decimal'


class DivisionImpossible(InvalidOperation):
    __module__ = 'decimal'


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = 'decimal'


class InvalidContext(InvalidOperation):
    __module__ = 'decimal'


# What happened during an operation, as bits.
INVALID, FLOAT, BY_ZERO, OVERFLOW, UNDERFLOW, SUBNORMAL, INEXACT, ROUNDED, CLAMPED = (
    1 << i for i in range(9))
SYNTAX, IMPOSSIBLE, UNDEFINED = 1 << 9, 1 << 10, 1 << 11
ANY_INVALID = INVALID | SYNTAX | IMPOSSIBLE | UNDEFINED

SIGNALS = {
    InvalidOperation: INVALID, FloatOperation: FLOAT, DivisionByZero: BY_ZERO,
    Overflow: OVERFLOW, Underflow: UNDERFLOW, Subnormal: SUBNORMAL, Inexact: INEXACT,
    Rounded: ROUNDED, Clamped: CLAMPED,
}
_CONDITIONS = {
    InvalidOperation: INVALID, ConversionSyntax: SYNTAX, DivisionImpossible: IMPOSSIBLE,
    DivisionUndefined: UNDEFINED,
}
# The order in which a context's repr names them.
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded,
          Subnormal, Underflow)

_NO_SIGNAL = ('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n'
              '   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]')
_NO_ROUNDING = ('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, '
                'ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')


def check_rounding(rounding):
    if not isinstance(rounding, str) or rounding not in ROUNDINGS:
        raise TypeError(_NO_ROUNDING)
    return rounding


def _bit_of(signal):
    try:
        return SIGNALS[signal]
    except (KeyError, TypeError):
        raise KeyError(_NO_SIGNAL) from None


class SignalDict:
    """Which signals are set, as a mapping; a window on the context's bits."""

    __slots__ = ('_context', '_name')
    __module__ = 'abc'
    __hash__ = None

    def __init__(self, context, name):
        self._context = context
        self._name = name

    def __getitem__(self, signal):
        return bool(getattr(self._context, self._name) & _bit_of(signal))

    def __setitem__(self, signal, value):
        bit = _bit_of(signal)
        bits = getattr(self._context, self._name) & ~bit
        object.__setattr__(self._context, self._name, bits | bit if value else bits)

    def __delitem__(self, signal):
        raise ValueError('signal keys cannot be deleted')

    def __iter__(self):
        return iter(SIGNALS)

    def __len__(self):
        return len(SIGNALS)

    def __contains__(self, signal):
        return signal in SIGNALS

    def keys(self):
        return SIGNALS.keys()

    def values(self):
        return [self[signal] for signal in SIGNALS]

    def items(self):
        return [(signal, self[signal]) for signal in SIGNALS]

    def get(self, signal, default=None):
        return self[signal] if signal in SIGNALS else default

    def copy(self):
        return dict(self.items())

    def update(self, other):
        for signal, value in dict(other).items():
            self[signal] = value

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return getattr(self._context, self._name) == getattr(other._context, other._name)
        if isinstance(other, dict):
            return self.copy() == {signal: bool(value) for signal, value in other.items()}
        return NotImplemented

    def __repr__(self):
        return '{' + ', '.join(f'{signal}:{value}' for signal, value in self.items()) + '}'


def _bits_of(given):
    if isinstance(given, SignalDict):
        return getattr(given._context, given._name)
    if isinstance(given, list):
        return sum({_bit_of(signal) for signal in given})
    if isinstance(given, dict):
        if len(given) != len(SIGNALS):
            raise KeyError('invalid signal dict')
        return sum(_bit_of(signal) for signal, value in given.items() if value)
    raise TypeError('argument must be a signal dict')


def _check_number(value):
    if not isinstance(value, int):
        raise TypeError('an integer is required')
    return value


def _check_range(name, least, most, words):
    def check(value):
        if not least <= _check_number(value) <= most:
            raise ValueError(f'valid {words}')
        return value
    return check


_CHECKS = {
    'prec': _check_range('prec', 1, MAX_PREC, 'range for prec is [1, MAX_PREC]'),
    'Emin': _check_range('Emin', MIN_EMIN, 0, 'range for Emin is [MIN_EMIN, 0]'),
    'Emax': _check_range('Emax', 0, MAX_EMAX, 'range for Emax is [0, MAX_EMAX]'),
    'capitals': _check_range('capitals', 0, 1, 'values for capitals are 0 or 1'),
    'clamp': _check_range('clamp', 0, 1, 'values for clamp are 0 or 1'),
    'rounding': check_rounding,
}


class ContextBase:
    """The settings; decimal.Context adds the operations."""

    __slots__ = ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', '_flags', '_traps')

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
                 flags=None, traps=None):
        given = dict(prec=prec, rounding=rounding, Emin=Emin, Emax=Emax, capitals=capitals,
                     clamp=clamp)
        template = default_context[0] if default_context else None
        for name, value in given.items():
            if value is None:
                value = getattr(template, name) if template else _FIRST[name]
            setattr(self, name, value)
        if traps is None:
            traps = template.traps if template else [InvalidOperation, DivisionByZero, Overflow]
        object.__setattr__(self, '_traps', _bits_of(traps))
        object.__setattr__(self, '_flags', _bits_of([] if flags is None else flags))

    def __setattr__(self, name, value):
        check = _CHECKS.get(name)
        if check is not None:
            object.__setattr__(self, name, check(value))
        elif name == 'flags' or name == 'traps':
            object.__setattr__(self, '_' + name, _bits_of(value))
        else:
            object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _CHECKS or name in ('flags', 'traps'):
            raise AttributeError('context attributes cannot be deleted')
        object.__delattr__(self, name)

    @property
    def flags(self):
        return SignalDict(self, '_flags')

    @property
    def traps(self):
        return SignalDict(self, '_traps')

    def __repr__(self):
        names = [', '.join(signal.__name__ for signal in _SHOWN if bits & SIGNALS[signal])
                 for bits in (self._flags, self._traps)]
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, '
                f'Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, '
                f'flags=[{names[0]}], traps=[{names[1]}])')

    def __reduce__(self):
        return self.__class__, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals,
                                self.clamp, self.flags, self.traps)

    def copy(self):
        """The same settings in a new context."""
        other = self.__class__(self.prec, self.rounding, self.Emin, self.Emax, self.capitals,
                               self.clamp)
        object.__setattr__(other, '_flags', self._flags)
        object.__setattr__(other, '_traps', self._traps)
        return other

    __copy__ = copy

    def clear_flags(self):
        """Forget what happened."""
        object.__setattr__(self, '_flags', 0)

    def clear_traps(self):
        """Raise for nothing."""
        object.__setattr__(self, '_traps', 0)

    def Etiny(self):
        """The least exponent of a number."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """The largest exponent of a number of full precision."""
        return self.Emax - self.prec + 1

    def signal(self, status):
        """Sets flags; raises if one of what happened is trapped."""
        flags = status & 0x1ff
        if status & ANY_INVALID:
            flags |= INVALID
        if flags & ~self._flags:
            object.__setattr__(self, '_flags', self._flags | flags)
        trapped = flags & self._traps
        if trapped:
            self._raise(status, trapped)

    def _raise(self, status, trapped):
        names = []
        if trapped & INVALID:
            names = [kind for kind, bit in _CONDITIONS.items() if status & bit]
        names += [kind for kind, bit in SIGNALS.items() if trapped & bit and bit != INVALID]
        for kind, bit in SIGNALS.items():
            if trapped & bit:
                raise kind(names)


_FIRST = dict(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0)
default_context = []
