# In CPython written in C.
"""Decimal numbers as people write them, exact or rounded to a context's precision."""

import math
import numbers
import sys
from collections import namedtuple

from _static_name import name_type as _name_type

import _decimal_digits as _digits
from _decimal_context import (
    MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR,
    ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Clamped, ConversionSyntax,
    DecimalException, DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation,
    Inexact, InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal, Underflow)
from _decimal_context import (
    BY_ZERO as _BY_ZERO, CLAMPED as _CLAMPED, FLOAT as _FLOAT, IMPOSSIBLE as _IMPOSSIBLE,
    INEXACT as _INEXACT, INVALID as _INVALID, OVERFLOW as _OVERFLOW, ROUNDED as _ROUNDED,
    SUBNORMAL as _SUBNORMAL, SYNTAX as _SYNTAX, UNDEFINED as _UNDEFINED, UNDERFLOW as _UNDERFLOW,
    ContextBase as _ContextBase, check_rounding as _check_rounding,
    default_context as _default_context)

HAVE_THREADS = True
HAVE_CONTEXTVAR = True
__version__ = '1.70'
__libmpdec_version__ = '2.5.1'

DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')

_P = sys.hash_info.modulus
_new_object = object.__new__
_count = _digits.count_digits


def _make(sign, coefficient, exponent, special='', kind=None):
    self = _new_object(kind or Decimal)
    self._sign = sign
    self._coefficient = coefficient
    self._exponent = exponent
    self._special = special
    return self


# --- finishing: every result is rounded to its context here ---

def _overflowed(sign, context):
    """Infinity or the largest number, as the rounding wants."""
    context.signal(_OVERFLOW | _INEXACT | _ROUNDED)
    rounding = context.rounding
    if (rounding in (ROUND_DOWN, ROUND_05UP) or rounding == ROUND_CEILING and sign or
            rounding == ROUND_FLOOR and not sign):
        return _make(sign, 10**context.prec - 1, context.Etop())
    return _make(sign, 0, 0, 'F')


def _finish_zero(sign, exponent, context, status):
    top = context.Etop() if context.clamp else context.Emax
    fitting = min(max(exponent, context.Etiny()), top)
    if fitting != exponent:
        status |= _CLAMPED
    if status:
        context.signal(status)
    return _make(sign, 0, fitting)


def _finish(sign, coefficient, exponent, context, status=0):
    """The number rounded to the context; raises what is trapped of `status` and what
    rounding adds to it."""
    if not coefficient:
        return _finish_zero(sign, exponent, context, status)
    digits = _count(coefficient)
    adjusted = exponent + digits - 1
    if adjusted > context.Emax:
        return _overflowed(sign, context)
    least = exponent + digits - context.prec
    if adjusted < context.Emin:
        status |= _SUBNORMAL
        least = context.Etiny()
    if exponent < least:
        coefficient, inexact = _digits.cut(coefficient, least - exponent, context.rounding, sign)
        exponent = least
        status |= _ROUNDED
        if inexact:
            status |= _INEXACT | _UNDERFLOW if status & _SUBNORMAL else _INEXACT
        if not coefficient:
            status |= _CLAMPED
        elif _count(coefficient) > context.prec:
            coefficient //= 10
            exponent += 1
            if exponent + context.prec - 1 > context.Emax:
                return _overflowed(sign, context)
    if context.clamp and exponent > context.Etop():
        coefficient *= 10**(exponent - context.Etop())
        exponent = context.Etop()
        status |= _CLAMPED
    if status:
        context.signal(status)
    return _make(sign, coefficient, exponent)


def _finish_nan(number, context):
    """A quiet NaN whose payload fits the precision."""
    payload = number._coefficient
    room = context.prec - context.clamp
    if _count(payload) > room:
        payload %= 10**room
    return _make(number._sign, payload, 0, 'n')


def _invalid(context, status=_INVALID):
    context.signal(status)
    return _make(0, 0, 0, 'n')


def _nan_result(context, *operands):
    """The NaN that operands one of which is NaN give."""
    for operand in operands:
        if operand._special == 'N':
            context.signal(_INVALID)
            return _finish_nan(operand, context)
    for operand in operands:
        if operand._special == 'n':
            return _finish_nan(operand, context)
    return None


def _finish_any(number, context):
    if number._special:
        return _nan_result(context, number) or number
    return _finish(number._sign, number._coefficient, number._exponent, context)


# --- operands ---

def _operand(value, strict=True):
    """A Decimal of an int or Decimal operand."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(int(value < 0), abs(int(value)), 0)
    if strict:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    return None


def _context_of(context):
    if context is None:
        return _current[0]
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    return context


def _unary(work):
    """A method of one operand from a function (number, context)."""
    def method(self, context=None):
        return work(self, _context_of(context))
    method.__name__ = work.__name__.strip('_')
    return method


def _binary(work):
    """A method of two operands from a function (left, right, context)."""
    def method(self, other, context=None):
        context = _context_of(context)
        return work(self, _operand(other), context)
    method.__name__ = work.__name__.strip('_')
    return method


def _operators(work):
    """The methods of an operator, forward and reflected."""
    def forward(self, other):
        other = _operand(other, False)
        return NotImplemented if other is None else work(self, other, _current[0])

    def reflected(self, other):
        other = _operand(other, False)
        return NotImplemented if other is None else work(other, self, _current[0])

    return forward, reflected


# --- construction ---

def _split_number(text):
    """(sign, digits, exponent, special) of a text, or None."""
    sign = int(text[:1] == '-')
    if text[:1] in ('-', '+'):
        text = text[1:]
    word = text.lower()
    if word == 'inf' or word == 'infinity':
        return sign, '', 0, 'F'
    for name, special in (('snan', 'N'), ('nan', 'n')):
        if word.startswith(name):
            payload = text[len(name):]
            return (sign, payload, 0, special) if not payload or payload.isdecimal() else None
    body, e, power = word.partition('e')
    whole, _, part = body.partition('.')
    digits = whole + part
    bare = power[1:] if power[:1] in ('-', '+') else power
    if not digits.isdecimal() or (e and not bare.isdecimal()):
        return None
    exponent = int(power) if e else 0
    return sign, digits, exponent - len(part), ''


def _from_text(kind, text, context):
    parts = _split_number(text.strip().replace('_', ''))
    if parts is None:
        _invalid(context, _SYNTAX)
        return _make(0, 0, 0, 'n', kind)
    sign, digits, exponent, special = parts
    coefficient = _digits.number_of(digits) if digits else 0
    if special:
        return _make(sign, coefficient, 0, special, kind)
    adjusted = exponent + _count(coefficient) - 1
    if coefficient and (adjusted > MAX_EMAX or exponent < MIN_ETINY):
        _invalid(context)
        return _make(0, 0, 0, 'n', kind)
    exponent = min(max(exponent, MIN_ETINY), MAX_EMAX)
    return _make(sign, coefficient, exponent, '', kind)


def _from_tuple(kind, value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if isinstance(exponent, str):
        if exponent not in ('F', 'n', 'N'):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    elif not isinstance(exponent, int):
        raise ValueError('exponent must be an integer')
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError('coefficient must be a tuple of digits')
    if exponent == 'F':
        return _make(sign, 0, 0, 'F', kind)
    coefficient = _digits.number_of(''.join(map(str, digits)) or '0')
    if isinstance(exponent, str):
        return _make(sign, coefficient, 0, exponent, kind)
    return _make(sign, coefficient, exponent, '', kind)


def _from_float(kind, value):
    if not math.isfinite(value):
        special = 'F' if math.isinf(value) else 'n'
        return _make(int(math.copysign(1, value) < 0), 0, 0, special, kind)
    sign = int(math.copysign(1, value) < 0)
    numerator, denominator = abs(value).as_integer_ratio()
    places = denominator.bit_length() - 1
    return _make(sign, numerator * 5**places, -places, '', kind)


# --- arithmetic: functions of (left, right, context) ---

def _add(left, right, context):
    if left._special or right._special:
        nan = _nan_result(context, left, right)
        if nan:
            return nan
        if left._special and right._special and left._sign != right._sign:
            return _invalid(context)
        return _make((left if left._special else right)._sign, 0, 0, 'F')
    exponent = min(left._exponent, right._exponent)
    a, b = left._coefficient, right._coefficient
    if not a or not b:
        return _add_zero(left, right, exponent, context)
    if left._exponent != right._exponent:
        a, b, exponent = _aligned(left, right, context.prec)
    total = (-a if left._sign else a) + (-b if right._sign else b)
    if not total:
        sign = left._sign if left._sign == right._sign else int(context.rounding == ROUND_FLOOR)
        return _finish(sign, 0, exponent, context)
    return _finish(int(total < 0), abs(total), exponent, context)


def _add_zero(left, right, exponent, context):
    if not left._coefficient and not right._coefficient:
        sign = left._sign if left._sign == right._sign else int(context.rounding == ROUND_FLOOR)
        return _finish(sign, 0, exponent, context)
    number = left if left._coefficient else right
    exponent = max(exponent, number._exponent - context.prec - 1)
    shift = number._exponent - exponent
    return _finish(number._sign, number._coefficient * 10**max(0, shift),
                   exponent if shift >= 0 else number._exponent, context)


def _aligned(left, right, places):
    """Both coefficients at one exponent; of a number too small to matter only that it
    is there is kept."""
    large, small = (left, right) if left._exponent > right._exponent else (right, left)
    a, b, exponent = large._coefficient, small._coefficient, small._exponent
    low = large._exponent + min(-1, _count(a) - places - 2)
    if _count(b) + exponent - 1 < low:
        b, exponent = 1, low
    a *= 10**(large._exponent - exponent)
    return (a, b, exponent) if large is left else (b, a, exponent)


def _subtract(left, right, context):
    if right._special in ('n', 'N'):
        return _nan_result(context, left, right)
    return _add(left, right.copy_negate(), context)


def _multiply(left, right, context):
    sign = left._sign ^ right._sign
    if left._special or right._special:
        nan = _nan_result(context, left, right)
        if nan:
            return nan
        if not left or not right:
            return _invalid(context)
        return _make(sign, 0, 0, 'F')
    return _finish(sign, left._coefficient * right._coefficient,
                   left._exponent + right._exponent, context)


def _divide_special(left, right, sign, context):
    nan = _nan_result(context, left, right)
    if nan:
        return nan
    if left._special and right._special:
        return _invalid(context)
    if left._special:
        return _make(sign, 0, 0, 'F')
    return _finish(sign, 0, context.Etiny(), context, _CLAMPED)


def _divide(left, right, context):
    sign = left._sign ^ right._sign
    if left._special or right._special:
        return _divide_special(left, right, sign, context)
    if not right._coefficient:
        if not left._coefficient:
            return _invalid(context, _UNDEFINED)
        context.signal(_BY_ZERO)
        return _make(sign, 0, 0, 'F')
    ideal = left._exponent - right._exponent
    if not left._coefficient:
        return _finish(sign, 0, ideal, context)
    coefficient, exponent = _digits.shortest_quotient(
        left._coefficient, right._coefficient, ideal, ideal, context.prec)
    return _finish(sign, coefficient, exponent, context)


def _parts(left, right, context):
    """(whole quotient, remainder, the remainder's exponent), or None: the quotient is
    too long."""
    ideal = min(left._exponent, right._exponent)
    if not left._coefficient:
        return 0, 0, ideal
    distance = left.adjusted() - right.adjusted()
    if distance > context.prec:
        return None
    a = left._coefficient * 10**(left._exponent - ideal)
    if distance <= -2:
        return 0, a, ideal
    quotient, rest = divmod(a, right._coefficient * 10**(right._exponent - ideal))
    return None if quotient >= 10**context.prec else (quotient, rest, ideal)


def _floor_divide(left, right, context):
    sign = left._sign ^ right._sign
    nan = _nan_result(context, left, right)
    if nan:
        return nan
    if left._special:
        return _invalid(context) if right._special else _make(sign, 0, 0, 'F')
    if right._special:
        return _make(sign, 0, 0)
    if not right._coefficient:
        if not left._coefficient:
            return _invalid(context, _UNDEFINED)
        context.signal(_BY_ZERO)
        return _make(sign, 0, 0, 'F')
    parts = _parts(left, right, context)
    return _invalid(context, _IMPOSSIBLE) if parts is None else _finish(sign, parts[0], 0, context)


def _remainder(left, right, context):
    nan = _nan_result(context, left, right)
    if nan:
        return nan
    if left._special:
        return _invalid(context)
    if right._special:
        return _finish_any(left, context)
    if not right._coefficient:
        return _invalid(context, _INVALID if left._coefficient else _UNDEFINED)
    parts = _parts(left, right, context)
    return _invalid(context, _IMPOSSIBLE) if parts is None else _finish(left._sign, parts[1], parts[2], context)


def _divmod(left, right, context):
    sign = left._sign ^ right._sign
    nan = _nan_result(context, left, right)
    if nan:
        return nan, nan
    if left._special:
        if right._special:
            nan = _invalid(context)
            return nan, nan
        return _make(sign, 0, 0, 'F'), _invalid(context)
    if right._special:
        return _make(sign, 0, 0), _finish_any(left, context)
    if not right._coefficient:
        if not left._coefficient:
            nan = _invalid(context, _UNDEFINED)
            return nan, nan
        context.signal(_BY_ZERO | _INVALID)
        return _make(sign, 0, 0, 'F'), _make(0, 0, 0, 'n')
    parts = _parts(left, right, context)
    if parts is None:
        nan = _invalid(context, _IMPOSSIBLE)
        return nan, nan
    return _finish(sign, parts[0], 0, context), _finish(left._sign, parts[1], parts[2], context)


def _remainder_near(left, right, context):
    nan = _nan_result(context, left, right)
    if nan:
        return nan
    if left._special:
        return _invalid(context)
    if right._special:
        return _finish_any(left, context)
    if not right._coefficient:
        return _invalid(context, _INVALID if left._coefficient else _UNDEFINED)
    if not left._coefficient:
        return _finish(left._sign, 0, min(left._exponent, right._exponent), context)
    distance = left.adjusted() - right.adjusted()
    if distance > context.prec:
        return _invalid(context, _IMPOSSIBLE)
    if distance <= -2:
        return _finish(left._sign, *_parts(left, right, context)[1:], context)
    ideal = min(left._exponent, right._exponent)
    b = right._coefficient * 10**(right._exponent - ideal)
    quotient, rest = divmod(left._coefficient * 10**(left._exponent - ideal), b)
    sign = left._sign
    if rest * 2 + (quotient & 1) > b:
        rest, quotient, sign = b - rest, quotient + 1, 1 - sign
    if quotient >= 10**context.prec:
        return _invalid(context, _IMPOSSIBLE)
    return _finish(sign if rest else left._sign, rest, ideal, context)


def _fma(left, right, third, context):
    nan = _nan_result(context, left, right, third)
    if nan:
        return nan
    if left._special or right._special:
        if not left or not right:
            return _invalid(context)
        return _add(_make(left._sign ^ right._sign, 0, 0, 'F'), third, context)
    product = _make(left._sign ^ right._sign, left._coefficient * right._coefficient,
                    left._exponent + right._exponent)
    return _add(product, third, context)


# --- comparison ---

def _order(left, right):
    """-1, 0, 1 of two that are no NaNs."""
    if left._special or right._special:
        a = (1 - 2 * left._sign) if left._special else 0
        b = (1 - 2 * right._sign) if right._special else 0
        return (a > b) - (a < b)
    a, b = left._coefficient, right._coefficient
    if not a or not b or left._sign != right._sign:
        a = (1 - 2 * left._sign) if a else 0
        b = (1 - 2 * right._sign) if b else 0
        return (a > b) - (a < b)
    direction = 1 - 2 * left._sign
    p, q = left.adjusted(), right.adjusted()
    if p != q:
        return direction if p > q else -direction
    gap = left._exponent - right._exponent
    if gap > 0:
        a *= 10**gap
    else:
        b *= 10**-gap
    return direction * ((a > b) - (a < b))


def _compare(left, right, context):
    nan = _nan_result(context, left, right)
    if nan:
        return nan
    order = _order(left, right)
    return _make(int(order < 0), abs(order), 0)


def _compare_signal(left, right, context):
    if left._special in ('n', 'N') or right._special in ('n', 'N'):
        context.signal(_INVALID)
        return _nan_result(context, left, right)
    return _compare(left, right, context)


_TOTAL_CLASS = {'': 0, 'F': 1, 'N': 2, 'n': 3}


def _total_order(left, right):
    if left._sign != right._sign:
        return -1 if left._sign else 1
    direction = 1 - 2 * left._sign
    a, b = _TOTAL_CLASS[left._special], _TOTAL_CLASS[right._special]
    if a != b:
        return direction if a > b else -direction
    if a >= 2:
        a, b = left._coefficient, right._coefficient
        return direction * ((a > b) - (a < b))
    order = _order(left, right)
    if order or a:
        return order
    a, b = left._exponent, right._exponent
    return direction * ((a > b) - (a < b))


def _compare_total(left, right, context):
    order = _total_order(left, right)
    return _make(int(order < 0), abs(order), 0)


def _compare_total_mag(left, right, context):
    return _compare_total(left.copy_abs(), right.copy_abs(), context)


def _chooser(of_magnitude, want):
    """max, min, max_mag, min_mag; a number is preferred to a quiet NaN."""
    def choose(left, right, context):
        if left._special in ('n', 'N') or right._special in ('n', 'N'):
            if left._special == 'n' and right._special not in ('n', 'N'):
                return _finish_any(right, context)
            if right._special == 'n' and left._special not in ('n', 'N'):
                return _finish_any(left, context)
            return _nan_result(context, left, right)
        order = 0
        if of_magnitude:
            order = _order(left.copy_abs(), right.copy_abs())
        order = order or _order(left, right) or _total_order(left, right)
        return _finish_any(left if order * want >= 0 else right, context)
    return choose


# --- one number ---

def _plus(number, context):
    if not number._special and not number._coefficient and context.rounding != ROUND_FLOOR:
        number = number.copy_abs()
    return _finish_any(number, context)


def _minus(number, context):
    if number._special in ('n', 'N'):
        return _nan_result(context, number)
    number = number.copy_negate()
    if not number and context.rounding != ROUND_FLOOR:
        number = number.copy_abs()
    return _finish_any(number, context)


def _abs(number, context):
    if number._special in ('n', 'N'):
        return _nan_result(context, number)
    return _finish_any(number.copy_abs(), context)


def _normalize(number, context):
    result = _finish_any(number, context)
    if result._special:
        return result
    if not result._coefficient:
        return _make(result._sign, 0, 0)
    top = context.Etop() if context.clamp else context.Emax
    coefficient, stripped = _digits.strip_zeros(result._coefficient, top - result._exponent)
    return _make(result._sign, coefficient, result._exponent + stripped)


def _quantize(number, pattern, context, rounding=None):
    nan = _nan_result(context, number, pattern)
    if nan:
        return nan
    if number._special or pattern._special:
        return number if number._special and pattern._special else _invalid(context)
    exponent = pattern._exponent
    if not context.Etiny() <= exponent <= context.Emax:
        return _invalid(context)
    if number._coefficient and number.adjusted() > context.Emax:
        return _invalid(context)
    if number._coefficient and number.adjusted() - exponent + 1 > context.prec:
        return _invalid(context)
    coefficient, inexact, status = number._coefficient, False, 0
    if exponent < number._exponent:
        coefficient *= 10**(number._exponent - exponent) if coefficient else 0
    elif exponent > number._exponent:
        coefficient, inexact = _digits.cut(coefficient, exponent - number._exponent,
                                           rounding or context.rounding, number._sign)
        status = (_ROUNDED if number._coefficient else 0) | (_INEXACT if inexact else 0)
    adjusted = exponent + _count(coefficient) - 1
    if coefficient and (adjusted > context.Emax or _count(coefficient) > context.prec):
        return _invalid(context)
    return _finish(number._sign, coefficient, exponent, context, status)


def _to_integral(number, context, rounding, tells):
    if number._special:
        return _nan_result(context, number) or number
    if number._exponent >= 0:
        return _make(number._sign, number._coefficient, number._exponent)
    coefficient, inexact = _digits.cut(number._coefficient, -number._exponent,
                                       rounding or context.rounding, number._sign)
    if tells and number._coefficient:
        context.signal(_ROUNDED | (_INEXACT if inexact else 0))
    return _make(number._sign, coefficient, 0)


def _sqrt(number, context):
    if number._special:
        nan = _nan_result(context, number)
        if nan:
            return nan
        return _invalid(context) if number._sign else number
    if not number._coefficient:
        return _finish(number._sign, 0, number._exponent >> 1, context)
    if number._sign:
        return _invalid(context)
    coefficient, exponent = _digits.square_root(number._coefficient, number._exponent,
                                                context.prec)
    return _finish_even(0, coefficient, exponent, context)


def _finish_even(sign, coefficient, exponent, context, status=0):
    """_finish with the rounding that these functions always use."""
    rounding = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return _finish(sign, coefficient, exponent, context, status)
    finally:
        context.rounding = rounding


def _converge(compute, places):
    """(coefficient, exponent) good for rounding to `places` digits: compute(p) gives p
    digits or so, of which the last few may be wrong; more are asked for until the digits
    behind the last place are plainly no tie."""
    asked = places + 8
    while True:
        coefficient, exponent = compute(asked)
        extra = _count(abs(coefficient)) - places
        if extra > 4:
            doubtful = 10**(extra - 1) * 5
            tail = abs(coefficient) % doubtful
            if 10000 < tail < doubtful - 10000 and doubtful > 20000:
                return coefficient, exponent
        asked += places // 2 + 8


def _exp(number, context):
    if number._special:
        nan = _nan_result(context, number)
        if nan:
            return nan
        return _make(0, 0, 0) if number._sign else number
    if not number._coefficient:
        return _make(0, 1, 0)
    adjusted = number.adjusted()
    if adjusted > 19:
        if number._sign:
            return _finish_even(0, 1, context.Etiny() - 2, context)
        return _finish_even(0, 1, context.Emax + 1, context)
    places = context.prec
    if adjusted < -places - 1:
        return _finish_even(0, 10**(places + 1) + (-1 if number._sign else 1), -places - 1, context)
    coefficient, exponent = _converge(
        lambda asked: _digits.exponential(number._sign, number._coefficient, number._exponent,
                                          asked), places)
    return _finish_even(0, coefficient, exponent, context)


def _logarithm_special(number, context):
    if number._special in ('n', 'N'):
        return _nan_result(context, number)
    if not number:
        return _make(1, 0, 0, 'F')
    if number._sign:
        return _invalid(context)
    return number if number._special else None


def _ln(number, context):
    result = _logarithm_special(number, context)
    if result is not None:
        return result
    if _order(number, _one) == 0:
        return _make(0, 0, 0)
    coefficient, exponent = _converge(
        lambda asked: (_digits.logarithm(number._coefficient, number._exponent, asked), -asked),
        context.prec)
    return _finish_even(int(coefficient < 0), abs(coefficient), exponent, context)


def _log10(number, context):
    result = _logarithm_special(number, context)
    if result is not None:
        return result
    coefficient, zeros = _digits.strip_zeros(number._coefficient, _count(number._coefficient))
    if coefficient == 1:
        power = number._exponent + zeros
        return _finish_even(int(power < 0), abs(power), 0, context)

    def compute(asked):
        log = _digits.logarithm(number._coefficient, number._exponent, asked + 3)
        return log * 10**(asked + 3) // _digits.log_of_10(asked + 3), -asked - 3

    coefficient, exponent = _converge(compute, context.prec)
    return _finish_even(int(coefficient < 0), abs(coefficient), exponent, context)


def _logb(number, context):
    if number._special:
        return _nan_result(context, number) or _make(0, 0, 0, 'F')
    if not number._coefficient:
        context.signal(_BY_ZERO)
        return _make(1, 0, 0, 'F')
    return _finish_any(_operand(number.adjusted()), context)


def _next_minus(number, context, down=True):
    if number._special:
        nan = _nan_result(context, number)
        if nan:
            return nan
        if number._sign == int(down):
            return number
        return _make(number._sign, 10**context.prec - 1, context.Etop())
    quiet = context.copy()
    quiet.clear_traps()
    quiet.rounding = ROUND_FLOOR if down else ROUND_CEILING
    rounded = _finish_any(number, quiet)
    if rounded._special or _order(rounded, number):
        return rounded
    return _add(number, _make(int(down), 1, context.Etiny() - 1), quiet)


def _next_plus(number, context):
    return _next_minus(number, context, False)


def _next_toward(left, right, context):
    nan = _nan_result(context, left, right)
    if nan:
        return nan
    order = _order(left, right)
    if order == 0:
        return left.copy_sign(right)
    result = _next_minus(left, context, order > 0)
    if result._special:
        context.signal(_OVERFLOW | _INEXACT | _ROUNDED)
    elif result.adjusted() < context.Emin:
        context.signal(_UNDERFLOW | _SUBNORMAL | _INEXACT | _ROUNDED |
                       (0 if result._coefficient else _CLAMPED))
    return result


# --- powers ---

def _power(base, exponent, context, modulus=None):
    if modulus is not None:
        return _power_modulo(base, exponent, modulus, context)
    nan = _nan_result(context, base, exponent)
    if nan:
        return nan
    whole = exponent._is_whole()
    sign = int(base._sign and whole and exponent._is_odd())
    if not base:
        if not exponent:
            return _invalid(context)
        return _make(sign, 0, 0, 'F' if exponent._sign else '')
    if base._sign and (not whole or exponent._special):
        return _invalid(context)
    if not exponent:
        return _make(0, 1, 0)
    if exponent._special:
        return _power_infinite(base, exponent, context)
    if base._special:
        return _make(sign, 0, 0) if exponent._sign else _make(sign, 0, 0, 'F')
    if not _order(base.copy_abs(), _one):
        return _power_of_one(base, exponent, sign, whole, context)
    bounded = _power_bounded(base, exponent, sign, context)
    if bounded is not None:
        return bounded
    if whole and exponent.adjusted() <= 18:
        return _power_whole(base, exponent, sign, context)
    return _power_real(base, exponent, sign, context)


def _power_infinite(base, exponent, context):
    order = _order(base, _one)
    if not order:
        context.signal(_INEXACT | _ROUNDED)
        return _make(0, 10**(context.prec - 1), 1 - context.prec)
    return _make(0, 0, 0, 'F') if (order > 0) != bool(exponent._sign) else _make(0, 0, 0)


def _power_of_one(base, exponent, sign, whole, context):
    if not whole:
        context.signal(_INEXACT | _ROUNDED)
        return _make(0, 10**(context.prec - 1), 1 - context.prec)
    if exponent._sign:
        return _make(sign, 1, 0)
    zeros = -base._exponent * int(exponent) if base._exponent < 0 else 0
    if base._exponent >= 0:
        return _make(sign, 1, 0)
    if zeros > context.prec - 1:
        context.signal(_ROUNDED)
        zeros = context.prec - 1
    return _make(sign, 10**zeros, -zeros)


def _power_bounded(base, exponent, sign, context):
    """Powers certain to overflow or to vanish, by the size of their logarithm."""
    size = base.adjusted()
    above = _order(base.copy_abs(), _one) > 0
    if size in (0, -1):
        magnitude = base._distance_from_one() - int(above)
    else:
        magnitude = _count(size if size > 0 else -size - 1) - 1
    grows = above != bool(exponent._sign)
    if magnitude + exponent.adjusted() <= _count(context.Emax if grows else -context.Etiny()):
        return None
    return _overflowed(sign, context) if grows else _finish(sign, 1, context.Etiny() - 1, context)


def _power_whole(base, exponent, sign, context):
    """By squaring, with guard digits."""
    times = abs(int(exponent))
    work = context.copy()
    work.clear_traps()
    work.clear_flags()
    work.clamp = 0
    work.prec += exponent._exponent + _count(exponent._coefficient) + 3
    work.rounding = ROUND_HALF_EVEN
    if exponent._sign:
        work.prec += 1
        base = _divide(_one, base, work)
    result = base
    for bit in bin(times)[3:]:
        result = _multiply(result, result, work)
        if bit == '1':
            result = _multiply(result, base, work)
        if result._special or not result._coefficient:
            break
    return _power_finish(sign, result, context, work._flags)


def _power_finish(sign, result, context, status):
    if result._special:
        return _overflowed(sign, context)
    return _finish(sign, result._coefficient, result._exponent, context, status)


def _power_real(base, exponent, sign, context):
    work = context.copy()
    work.clear_traps()
    work.Emin, work.Emax, work.clamp = MIN_EMIN, MAX_EMAX, 0
    work.prec = max(_count(base._coefficient), context.prec) + 23
    work.rounding = ROUND_HALF_EVEN
    result = _exp(_multiply(_ln(base, work), exponent, work), work)
    if not result._special and not _order(result, _one):
        context.signal(_INEXACT | _ROUNDED)
        return _make(sign, 10**(context.prec - 1), 1 - context.prec)
    return _power_finish(sign, result, context, _INEXACT | _ROUNDED)


def _power_modulo(base, exponent, modulus, context):
    nan = _nan_result(context, base, exponent, modulus)
    if nan:
        return nan
    if not (base._is_whole() and exponent._is_whole() and modulus._is_whole()):
        return _invalid(context)
    if exponent._sign and exponent or not modulus:
        return _invalid(context)
    if modulus.adjusted() >= context.prec or not base and not exponent:
        return _invalid(context)
    result = pow(abs(int(base)), int(exponent), abs(int(modulus)))
    return _make(int(base._sign and exponent._is_odd()), result, 0)


# --- digits as bits, shifts ---

def _bits(number, context):
    """The digits as text, or None: not all are 0 or 1."""
    if number._special or number._sign or number._exponent:
        return None
    text = _digits.text_of(number._coefficient)
    return text.rjust(context.prec, '0')[-context.prec:] if set(text) <= {'0', '1'} else None


def _logical(combine):
    def work(left, right, context):
        a, b = _bits(left, context), _bits(right, context)
        if a is None or b is None:
            return _invalid(context)
        return _make(0, int(''.join(map(combine, a, b))), 0)
    return work


def _logical_invert(number, context):
    bits = _bits(number, context)
    if bits is None:
        return _invalid(context)
    return _make(0, int(bits.translate({48: '1', 49: '0'})), 0)


def _shift_count(number, context, most):
    if number._special or number._exponent or abs(int(number)) > most:
        return None
    return int(number)


def _rotate(left, right, context):
    nan = _nan_result(context, left, right)
    if nan:
        return nan
    count = _shift_count(right, context, context.prec)
    if count is None:
        return _invalid(context)
    if left._special:
        return left
    text = _digits.text_of(left._coefficient).rjust(context.prec, '0')[-context.prec:]
    return _make(left._sign, _digits.number_of(text[count:] + text[:count]), left._exponent)


def _shift(left, right, context):
    nan = _nan_result(context, left, right)
    if nan:
        return nan
    count = _shift_count(right, context, context.prec)
    if count is None:
        return _invalid(context)
    if left._special:
        return left
    coefficient = left._coefficient % 10**context.prec
    if count < 0:
        coefficient //= 10**-count
    else:
        coefficient = coefficient * 10**count % 10**context.prec
    return _make(left._sign, coefficient, left._exponent)


def _scaleb(left, right, context):
    nan = _nan_result(context, left, right)
    if nan:
        return nan
    count = _shift_count(right, context, 2 * (context.Emax + context.prec))
    if count is None:
        return _invalid(context)
    if left._special:
        return left
    return _finish(left._sign, left._coefficient, left._exponent + count, context)


def _copy_sign(left, right, context=None):
    return _make(right._sign, left._coefficient, left._exponent, left._special)


def _same_quantum(left, right, context=None):
    if left._special or right._special:
        return (left._special in ('n', 'N')) == (right._special in ('n', 'N')) and bool(
            left._special) == bool(right._special)
    return left._exponent == right._exponent


def _number_class(number, context):
    if number._special:
        if number._special != 'F':
            return 'NaN' if number._special == 'n' else 'sNaN'
        return '-Infinity' if number._sign else '+Infinity'
    sign = '-' if number._sign else '+'
    if not number._coefficient:
        return sign + 'Zero'
    return sign + ('Subnormal' if number.adjusted() < context.Emin else 'Normal')


def _is_normal(number, context):
    return _number_class(number, context)[1:] == 'Normal'


def _is_subnormal(number, context):
    return _number_class(number, context)[1:] == 'Subnormal'


# --- text ---

_SPECIAL_NAMES = {'F': 'Infinity', 'n': 'NaN', 'N': 'sNaN'}


def _scientific(number, capitals=1, engineering=False):
    sign = '-' if number._sign else ''
    if number._special:
        payload = _digits.text_of(number._coefficient) if number._coefficient else ''
        return sign + _SPECIAL_NAMES[number._special] + payload
    text = _digits.text_of(number._coefficient)
    left = number._exponent + len(text)
    if number._exponent <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif number._coefficient:
        point = (left - 1) % 3 + 1
    else:
        point = (left + 1) % 3 - 1
    if point <= 0:
        body = '0.' + '0' * -point + text
    elif point >= len(text):
        body = text + '0' * (point - len(text))
    else:
        body = text[:point] + '.' + text[point:]
    if left != point:
        body += f'{"E" if capitals else "e"}{left - point:+d}'
    return sign + body


def _rescaled(number, exponent, context):
    coefficient = number._coefficient
    if exponent <= number._exponent:
        return coefficient * 10**(number._exponent - exponent) if coefficient else 0
    return _digits.cut(coefficient, exponent - number._exponent, context.rounding,
                       number._sign)[0]


def _shortened(number, places, context):
    """Rounded to at most so many digits: (coefficient, exponent)."""
    extra = _count(number._coefficient) - places
    if extra <= 0:
        return number._coefficient, number._exponent
    coefficient = _digits.cut(number._coefficient, extra, context.rounding, number._sign)[0]
    exponent = number._exponent + extra
    if _count(coefficient) > places:
        return coefficient // 10, exponent + 1
    return coefficient, exponent


def _format_number(number, spec, context):
    """A finite number: (whole digits, the rest)."""
    kind = spec.kind.lower()
    coefficient, exponent = number._coefficient, number._exponent
    if kind == '%':
        exponent += 2
        number = _make(number._sign, coefficient, exponent)
    if kind in ('f', '%'):
        if spec.places is not None:
            coefficient, exponent = _rescaled(number, -spec.places, context), -spec.places
        elif exponent > 0:
            coefficient, exponent = coefficient * 10**exponent, 0
        point = exponent + _count(coefficient)
    elif kind == 'e':
        if spec.places is not None:
            coefficient, exponent = _shortened(number, spec.places + 1, context)
        point = 1
    else:
        if spec.places is not None:
            coefficient, exponent = _shortened(number, max(1, spec.places), context)
        left = exponent + _count(coefficient)
        point = left if exponent <= 0 and left > -6 else 1
    return _pieces(coefficient, exponent, point, spec)


def _pieces(coefficient, exponent, point, spec):
    text = _digits.text_of(coefficient)
    if spec.kind in ('e', 'E') and spec.places is not None and len(text) < spec.places + 1:
        if coefficient:
            exponent -= spec.places + 1 - len(text)
        text = text.ljust(spec.places + 1, '0')
    left = exponent + len(text)
    if point <= 0:
        whole, part = '0', '0' * -point + text
    else:
        text = text.ljust(point, '0')
        whole, part = text[:point], text[point:]
    rest = '.' + part if part else ''
    if spec.kind == '%':
        return whole, rest + '%'
    if left != point or spec.kind in ('e', 'E'):
        letter = 'e' if spec.kind in ('e', 'g', 'n') else 'E'
        rest += f'{letter}{left - point:+d}'
    return whole, rest


def _format(number, text, context):
    from _decimal_format import Specification, lay_out
    spec = Specification(text)
    if not spec.kind and not context.capitals:
        spec.kind = 'g'
    if number._special:
        whole = _scientific(number.copy_abs())
        return lay_out(spec, number._sign, whole, '%' if spec.kind == '%' else '', False)
    whole, rest = _format_number(number, spec, context)
    negative = number._sign
    if spec.no_negative_zero and not (whole + rest.partition('e')[0].partition('E')[0]).strip('0.%'):
        negative = 0
    return lay_out(spec, negative, whole, rest, True)


# --- the class ---

def _other_number(self, other, equality):
    """(self, other) as Decimals whose order is that of the two values, or None."""
    if isinstance(other, (Decimal, int)):
        return self, _operand(other)
    if isinstance(other, numbers.Rational):
        if self._special:
            return self, _make(0, 0, 0)
        scaled = _make(self._sign, self._coefficient * other.denominator, self._exponent)
        return scaled, _operand(other.numerator)
    if equality and isinstance(other, numbers.Complex) and other.imag == 0:
        other = other.real
    if isinstance(other, float):
        _current[0].signal(_FLOAT)
        return self, _from_float(Decimal, other)
    return None


def _ordering(holds):
    def method(self, other):
        pair = _other_number(self, other, False)
        if pair is None:
            return NotImplemented
        if pair[0]._special in ('n', 'N') or pair[1]._special in ('n', 'N'):
            _current[0].signal(_INVALID)
            return False
        return holds(_order(*pair))
    return method


class Decimal:
    """A decimal number: of a text, an integer, a float (its exact value), or a tuple
    (sign, digits, exponent)."""

    __slots__ = ('_sign', '_coefficient', '_exponent', '_special')

    def __new__(cls, value='0', context=None):
        context = _context_of(context)
        if isinstance(value, str):
            return _from_text(cls, value, context)
        if isinstance(value, int):
            return _make(int(value < 0), abs(int(value)), 0, '', cls)
        if isinstance(value, Decimal):
            if cls is Decimal and type(value) is Decimal:
                return value
            return _make(value._sign, value._coefficient, value._exponent, value._special, cls)
        if isinstance(value, (list, tuple)):
            return _from_tuple(cls, value)
        if isinstance(value, float):
            context.signal(_FLOAT)
            return _from_float(cls, value)
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')

    @classmethod
    def from_float(cls, f):
        """The exact value of a float or an integer."""
        if isinstance(f, int):
            return cls(int(f))
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        return cls(_from_float(Decimal, f))

    def __setattr__(self, name, value):
        if name in Decimal.__slots__ and not hasattr(self, '_special'):
            return object.__setattr__(self, name, value)
        if type(self) is Decimal:
            shown = 'readonly' if name in ('real', 'imag') else None
            if shown:
                raise AttributeError(f"attribute '{name}' of 'decimal.Decimal' objects is not "
                                     'writable')
            if hasattr(Decimal, name) and name not in Decimal.__slots__:
                raise AttributeError(f"'decimal.Decimal' object attribute '{name}' is read-only")
            raise AttributeError(f"'decimal.Decimal' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def _is_whole(self):
        if self._special:
            return False
        if self._exponent >= 0 or not self._coefficient:
            return True
        if -self._exponent >= _count(self._coefficient):
            return False
        return self._coefficient % 10**-self._exponent == 0

    def _is_odd(self):
        if self._special or not self._coefficient or self._exponent > 0:
            return False
        return bool(self._coefficient // 10**-self._exponent & 1)

    def _distance_from_one(self):
        """The exponent of the first digit of |self| - 1 for a number from 0.1 to 10."""
        behind = max(0, -self._exponent)
        rest = abs(self._coefficient * 10**max(0, self._exponent) - 10**behind)
        return _count(rest) - 1 - behind

    __add__, __radd__ = _operators(_add)
    __sub__, __rsub__ = _operators(_subtract)
    __mul__, __rmul__ = _operators(_multiply)
    __truediv__, __rtruediv__ = _operators(_divide)
    __floordiv__, __rfloordiv__ = _operators(_floor_divide)
    __mod__, __rmod__ = _operators(_remainder)
    __divmod__, __rdivmod__ = _operators(_divmod)
    __rpow__ = _operators(_power)[1]

    def __pow__(self, other, modulo=None):
        other = _operand(other, False)
        if other is None:
            return NotImplemented
        if modulo is not None:
            modulo = _operand(modulo, False)
            if modulo is None:
                return NotImplemented
        return _power(self, other, _current[0], modulo)

    def __pos__(self):
        return _plus(self, _current[0])

    def __neg__(self):
        return _minus(self, _current[0])

    def __abs__(self):
        return _abs(self, _current[0])

    def __bool__(self):
        return bool(self._special or self._coefficient)

    def __eq__(self, other):
        pair = _other_number(self, other, True)
        if pair is None:
            return NotImplemented
        left, right = pair
        if left._special in ('n', 'N') or right._special in ('n', 'N'):
            if 'N' in (left._special, right._special):
                _current[0].signal(_INVALID)
            return False
        return _order(left, right) == 0

    __lt__ = _ordering(lambda order: order < 0)
    __le__ = _ordering(lambda order: order <= 0)
    __gt__ = _ordering(lambda order: order > 0)
    __ge__ = _ordering(lambda order: order >= 0)

    def __hash__(self):
        if self._special:
            if self._special == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            if self._special == 'n':
                return object.__hash__(self)
            return -sys.hash_info.inf if self._sign else sys.hash_info.inf
        if self._exponent >= 0:
            power = pow(10, self._exponent, _P)
        else:
            power = pow(pow(10, _P - 2, _P), -self._exponent, _P)
        value = self._coefficient * power % _P
        return hash(-value if self._sign else value)

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return _scientific(self, _current[0].capitals)

    def __format__(self, specification):
        return _format(self, specification, _current[0])

    def to_eng_string(self, context=None):
        """The number with an exponent that is a multiple of three."""
        return _scientific(self, _context_of(context).capitals, True)

    def __sizeof__(self):
        # So that sys.getsizeof() gives what it gives for CPython's Decimal, of which the
        # collector knows nothing.
        limbs = -(-_count(self._coefficient) // 19)
        return 88 if limbs <= 4 else 88 + 8 * limbs

    def __int__(self):
        if self._special:
            if self._special == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        if self._exponent >= 0:
            value = self._coefficient * 10**self._exponent
        else:
            value = _digits.cut(self._coefficient, -self._exponent, ROUND_DOWN, 0)[0]
        return -value if self._sign else value

    __trunc__ = __int__

    def _rounded(self, rounding):
        return int(self if self._special else _to_integral(self, _current[0], rounding, False))

    def __floor__(self):
        return self._rounded(ROUND_FLOOR)

    def __ceil__(self):
        return self._rounded(ROUND_CEILING)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self._rounded(ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError('optional arg must be an integer')
        return _quantize(self, _make(0, 1, -ndigits), _current[0])

    def __float__(self):
        if self._special == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        if self._special == 'n':
            return -math.nan if self._sign else math.nan
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return _make(0, 0, 0)

    def as_tuple(self):
        """(sign, digits, exponent)"""
        digits = tuple(map(int, _digits.text_of(self._coefficient)))
        if self._special:
            if self._special != 'F' and not self._coefficient:
                digits = ()
            return DecimalTuple(self._sign, digits, self._special)
        return DecimalTuple(self._sign, digits, self._exponent)

    def as_integer_ratio(self):
        """(numerator, denominator) in lowest terms."""
        if self._special:
            if self._special == 'F':
                raise OverflowError('cannot convert Infinity to integer ratio')
            raise ValueError('cannot convert NaN to integer ratio')
        numerator = -self._coefficient if self._sign else self._coefficient
        if self._exponent >= 0:
            return numerator * 10**self._exponent, 1
        denominator = 10**-self._exponent
        common = math.gcd(numerator, denominator)
        return numerator // common, denominator // common

    def adjusted(self):
        """The exponent of the first digit."""
        if self._special:
            return 0
        return self._exponent + _count(self._coefficient) - 1

    def canonical(self):
        return self

    def conjugate(self):
        return self

    def radix(self):
        return Decimal(10)

    def is_canonical(self):
        return True

    def is_finite(self):
        return not self._special

    def is_infinite(self):
        return self._special == 'F'

    def is_nan(self):
        return self._special in ('n', 'N')

    def is_qnan(self):
        return self._special == 'n'

    def is_snan(self):
        return self._special == 'N'

    def is_signed(self):
        return bool(self._sign)

    def is_zero(self):
        return not self._special and not self._coefficient

    def copy_abs(self):
        return _make(0, self._coefficient, self._exponent, self._special)

    def copy_negate(self):
        return _make(1 - self._sign, self._coefficient, self._exponent, self._special)

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        context = _context_of(context)
        return _fma(self, _operand(other), _operand(third), context)

    def quantize(self, exp, rounding=None, context=None):
        """Rounded to the exponent of another number."""
        context = _context_of(context)
        if rounding is not None:
            _check_rounding(rounding)
        return _quantize(self, _operand(exp), context, rounding)

    def to_integral_value(self, rounding=None, context=None):
        """Rounded to a whole number, quietly."""
        context = _context_of(context)
        return _to_integral(self, context, rounding and _check_rounding(rounding), False)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """Rounded to a whole number; signals if that changed something."""
        context = _context_of(context)
        return _to_integral(self, context, rounding and _check_rounding(rounding), True)


_OF_ONE = {
    'exp': _exp, 'ln': _ln, 'log10': _log10, 'logb': _logb, 'sqrt': _sqrt,
    'normalize': _normalize, 'next_minus': lambda number, context: _next_minus(number, context),
    'next_plus': _next_plus, 'logical_invert': _logical_invert, 'number_class': _number_class,
    'is_normal': _is_normal, 'is_subnormal': _is_subnormal,
}
_OF_TWO = {
    'compare': _compare, 'compare_signal': _compare_signal, 'compare_total': _compare_total,
    'compare_total_mag': _compare_total_mag, 'copy_sign': _copy_sign,
    'same_quantum': _same_quantum, 'remainder_near': _remainder_near,
    'next_toward': _next_toward, 'rotate': _rotate, 'shift': _shift, 'scaleb': _scaleb,
    'max': _chooser(False, 1), 'min': _chooser(False, -1), 'max_mag': _chooser(True, 1),
    'min_mag': _chooser(True, -1),
    'logical_and': _logical(lambda a, b: '1' if a == b == '1' else '0'),
    'logical_or': _logical(lambda a, b: '1' if '1' in (a, b) else '0'),
    'logical_xor': _logical(lambda a, b: '0' if a == b else '1'),
}
for _name, _work in _OF_ONE.items():
    setattr(Decimal, _name, _unary(_work))
for _name, _work in _OF_TWO.items():
    setattr(Decimal, _name, _binary(_work))
_one = _make(0, 1, 0)


class Context(_ContextBase):
    """Precision, rounding and signals, and every operation done with them."""

    __slots__ = ()

    def create_decimal(self, num='0'):
        """The number rounded to this context."""
        if isinstance(num, str):
            if num != num.strip() or '_' in num:
                return _invalid(self, _SYNTAX)
        number = Decimal(num, self)
        if number._special in ('n', 'N') and _count(number._coefficient) > self.prec - self.clamp:
            return _invalid(self, _SYNTAX)
        return number if number._special else _finish_any(number, self)

    def create_decimal_from_float(self, f):
        """The float's value rounded to this context."""
        return _finish_any(Decimal.from_float(f), self)

    def copy_decimal(self, a):
        return _operand(a)

    def power(self, a, b, modulo=None):
        """a ** b, or a ** b % modulo."""
        return _power(_operand(a), _operand(b), self,
                      None if modulo is None else _operand(modulo))

    def fma(self, a, b, c):
        return _fma(_operand(a), _operand(b), _operand(c), self)

    def quantize(self, a, b):
        return _quantize(_operand(a), _operand(b), self)

    def to_integral_value(self, a):
        return _to_integral(_operand(a), self, None, False)

    to_integral = to_integral_value

    def to_integral_exact(self, a):
        return _to_integral(_operand(a), self, None, True)

    def to_sci_string(self, a):
        return _scientific(_operand(a), self.capitals)

    def to_eng_string(self, a):
        return _scientific(_operand(a), self.capitals, True)

    def radix(self):
        return Decimal(10)


def _add_context_methods():
    def of_one(work):
        return lambda self, a: work(_operand(a), self)

    def of_two(work):
        return lambda self, a, b: work(_operand(a), _operand(b), self)

    def plain(name):
        return lambda self, a: getattr(_operand(a), name)()

    one = dict(_OF_ONE, abs=_abs, plus=_plus, minus=_minus)
    two = dict(_OF_TWO, add=_add, subtract=_subtract, multiply=_multiply, divide=_divide,
               divide_int=_floor_divide, remainder=_remainder, divmod=_divmod)
    made = {name: of_one(work) for name, work in one.items()}
    made.update((name, of_two(work)) for name, work in two.items())
    made.update((name, plain(name)) for name in (
        'canonical', 'copy_abs', 'copy_negate', 'is_canonical', 'is_finite', 'is_infinite',
        'is_nan', 'is_qnan', 'is_snan', 'is_signed', 'is_zero'))
    for name, method in made.items():
        method.__name__ = name
        method.__qualname__ = 'Context.' + name
        setattr(Context, name, method)


_add_context_methods()
DefaultContext = Context()
_default_context.append(DefaultContext)
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
_current = [DefaultContext.copy()]


def getcontext():
    """The context in force."""
    return _current[0]


def setcontext(context, /):
    """Puts a context in force; of the three templates, a copy."""
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current[0] = context


class ContextManager:
    """with localcontext(): the context in force inside."""

    def __init__(self, context):
        self._inside = context

    def __enter__(self):
        self._outside = _current[0]
        _current[0] = self._inside
        return self._inside

    def __exit__(self, *error):
        _current[0] = self._outside


def localcontext(ctx=None, **kwargs):
    """A with statement's own copy of a context (the one in force), with some settings
    changed."""
    if ctx is None:
        ctx = _current[0]
    elif not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    ctx = ctx.copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(ctx, name, value)
    return ContextManager(ctx)


numbers.Number.register(Decimal)
for _kind in (Decimal, Context, ContextManager):
    _name_type(_kind)
del _kind, _name, _work
