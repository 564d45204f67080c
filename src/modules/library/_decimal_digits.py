# In CPython written in C.
"""What the decimal module computes on whole numbers: digits, rounding, and functions of
fixed-point numbers (`value` stands for value / 10**places)."""

import math

_ESTIMATE_BELOW = 1 << 400


def count_digits(n):
    """How many decimal digits n >= 0 has; 1 for 0."""
    if n < _ESTIMATE_BELOW:
        return len(str(n))
    estimate = int(n.bit_length() * 0.30102999566398114)
    return estimate + 1 if n >= 10**estimate else estimate


def text_of(n):
    """str(n) for n >= 0 of any length: int's own has a limit."""
    digits = count_digits(n)
    if digits <= 4000:
        return str(n)
    half = digits // 2
    high, low = divmod(n, 10**half)
    return text_of(high) + text_of(low).rjust(half, '0')


def number_of(text):
    """int(text) for digits of any number."""
    if len(text) <= 4000:
        return int(text)
    half = len(text) // 2
    return number_of(text[:half]) * 10**(len(text) - half) + number_of(text[half:])


def _round_up(kept, rest, unit, rounding, sign):
    if rounding == 'ROUND_HALF_EVEN':
        return rest * 2 > unit or (rest * 2 == unit and kept & 1)
    if rounding == 'ROUND_HALF_UP':
        return rest * 2 >= unit
    if rounding == 'ROUND_HALF_DOWN':
        return rest * 2 > unit
    if rounding == 'ROUND_DOWN':
        return False
    if rounding == 'ROUND_UP':
        return True
    if rounding == 'ROUND_CEILING':
        return not sign
    if rounding == 'ROUND_FLOOR':
        return sign
    return kept % 5 == 0


def cut(coefficient, count, rounding, sign):
    """Without its last `count` digits: (rounded, was it inexact)."""
    if count > count_digits(coefficient):
        kept, rest, unit = 0, 1 if coefficient else 0, 10
    else:
        unit = 10**count
        kept, rest = divmod(coefficient, unit)
    if rest and _round_up(kept, rest, unit, rounding, sign):
        kept += 1
    return kept, bool(rest)


def strip_zeros(coefficient, most):
    """Without at most `most` zeros at the end: (coefficient, how many)."""
    stripped = 0
    while stripped < most and coefficient % 10 == 0:
        coefficient //= 10
        stripped += 1
    return coefficient, stripped


def shortest_quotient(numerator, denominator, exponent, ideal, places):
    """numerator / denominator with at least `places` digits, a last digit that tells
    whether it is inexact, and an exponent as near to the ideal one as may be."""
    shift = max(0, count_digits(denominator) - count_digits(numerator) + places + 1)
    exponent -= shift
    coefficient, rest = divmod(numerator * 10**shift, denominator)
    if rest:
        return (coefficient + 1 if coefficient % 5 == 0 else coefficient), exponent
    coefficient, stripped = strip_zeros(coefficient, max(0, ideal - exponent))
    return coefficient, exponent + stripped


def square_root(coefficient, exponent, places):
    """The same of a square root."""
    ideal = exponent >> 1
    odd = exponent & 1
    digits = count_digits(coefficient)
    shift = places + 1 - ((digits + odd + 1) >> 1)
    if odd:
        coefficient *= 10
    exact = True
    if shift >= 0:
        coefficient *= 100**shift
    else:
        coefficient, rest = divmod(coefficient, 100**-shift)
        exact = not rest
    root = math.isqrt(coefficient)
    exact = exact and root * root == coefficient
    if not exact:
        return (root + 1 if root % 5 == 0 else root), ideal - shift
    if shift < 0:
        return root * 10**-shift, ideal
    root, stripped = strip_zeros(root, shift)
    return root, ideal - shift + stripped


_HALVINGS = 10
_log_10 = [0, 0]


def _inverse_hyperbolic_tangent(n, unit):
    """of 1/n: 1/n + 1/3n**3 + 1/5n**5 ..."""
    power = unit // n
    total, k, square = power, 1, n * n
    while power:
        power //= square
        k += 2
        total += power // k
    return total


def log_of_10(places):
    """The natural logarithm of 10; kept for the next time."""
    if _log_10[1] < places:
        unit = 10**(places + 10)
        total = (46 * _inverse_hyperbolic_tangent(31, unit) +
                 34 * _inverse_hyperbolic_tangent(49, unit) +
                 20 * _inverse_hyperbolic_tangent(161, unit))
        _log_10[:] = [total // 10**10, places]
    return _log_10[0] // 10**(_log_10[1] - places)


def small_exponential(value, places):
    """e to the power of a value of a few units at most."""
    places += 10
    unit = 10**places
    value = value * 10**10 >> _HALVINGS
    term = total = unit
    k = 0
    while term:
        k += 1
        term = term * value // (unit * k)
        if term == -1:
            break
        total += term
    for _ in range(_HALVINGS):
        total = total * total // unit
    return total // 10**10


def exponential(sign, coefficient, exponent, places):
    """e to the power: (coefficient, exponent), `places` digits of which the last few may
    be wrong."""
    magnitude = max(0, exponent + count_digits(coefficient))
    scale = places + magnitude + 5
    if exponent + scale >= 0:
        value = coefficient * 10**(exponent + scale)
    else:
        value = coefficient // 10**(-exponent - scale)
    if sign:
        value = -value
    times, rest = divmod(value, log_of_10(scale))
    return small_exponential(rest // 10**magnitude, places + 5), times - places - 5


def small_logarithm(value, places):
    """The natural logarithm of a value from about 0.1 to 10: Halley's steps upon a
    float's logarithm, each of which trebles the digits."""
    guess = math.log(value / 10**places if places < 300 else
                     (value // 10**(places - 25)) / 10**25)
    result = int(guess * 10**16) * 10**(places - 16) if places > 16 else int(guess * 10**places)
    good = 14
    while good < places:
        power = small_exponential(result, places)
        result += 2 * 10**places * (value - power) // (value + power)
        good *= 3
    return result


def logarithm(coefficient, exponent, places):
    """The natural logarithm, as a fixed-point number of so many places."""
    digits = count_digits(coefficient)
    scale = places + 5 + count_digits(abs(exponent) + digits)
    tens = exponent + digits - 1
    shift = scale - (digits - 1)
    value = coefficient * 10**shift if shift >= 0 else coefficient // 10**-shift
    if value > 3 * 10**scale:
        value //= 10
        tens += 1
    return (small_logarithm(value, scale) + tens * log_of_10(scale)) // 10**(scale - places)
