"""Averages and measures of spread, exact where the data are."""

import math
import numbers
import random
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, namedtuple
from fractions import Fraction
from operator import itemgetter

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean',
           'geometric_mean', 'harmonic_mean', 'linear_regression', 'mean', 'median',
           'median_grouped', 'median_high', 'median_low', 'mode', 'multimode', 'pstdev',
           'pvariance', 'quantiles', 'stdev', 'variance']

_SQRT_2 = math.sqrt(2.0)


class StatisticsError(ValueError):
    pass


# --- exact sums ---

def _ratio(x):
    """(numerator, denominator); (x, None) for nan and infinity."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") \
            from None


def _common_type(a, b):
    """The type of a result of numbers of two types."""
    if a is b or b is int or b is bool:
        return a
    if a is int or a is bool:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b) or issubclass(b, int):
        return a
    if issubclass(a, int):
        return b
    if issubclass(a, Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _exact_sum(data):
    """(type, exact sum, count); the sum is a float or Decimal if it is not finite."""
    kind, count = int, 0
    parts, strange = {}, None
    for x in data:
        count += 1
        if type(x) is not kind:
            kind = _common_type(kind, type(x))
        numerator, denominator = _ratio(x)
        if denominator is None:
            strange = numerator if strange is None else strange + numerator
        else:
            parts[denominator] = parts.get(denominator, 0) + numerator
    if strange is not None:
        return kind, strange, count
    return kind, sum((Fraction(n, d) for d, n in parts.items()), Fraction()), count


def _squares(data, center):
    """(type, exact sum of squared distances from the center or the mean, center, count)"""
    if center is not None:
        kind, total, count = _exact_sum((d := x - center) * d for x in data)
        return kind, total, center, count
    data = list(data)
    kind, total, count = _exact_sum(data)
    if count == 0:
        return kind, Fraction(), Fraction(), 0
    if not isinstance(total, Fraction):
        return kind, total - total, total, count
    mean = total / count
    squares = Fraction()
    for x in data:
        distance = Fraction(*_ratio(x)) - mean
        squares += distance * distance
    return kind, squares, mean, count


def _as_type(value, kind):
    """A Fraction (or what is not finite) as the data's type has it."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and getattr(value, 'denominator', 1) != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def _fail_negative(values, words):
    for x in values:
        if x < 0:
            raise StatisticsError(words)
        yield x


# --- averages ---

def mean(data):
    """The sum divided by the count."""
    kind, total, count = _exact_sum(data)
    if count < 1:
        raise StatisticsError('mean requires at least one data point')
    return _as_type(total / count, kind)


def fmean(data, weights=None):
    """The mean as a float, quickly; perhaps a weighted one."""
    data = data if hasattr(data, '__len__') else list(data)
    count = len(data)
    if weights is None:
        total = math.fsum(data)
        if not count:
            raise StatisticsError('fmean requires at least one data point')
        return total / count
    weights = weights if hasattr(weights, '__len__') else list(weights)
    weighted = math.fsum(x * w for x, w in zip(data, weights))
    if len(weights) != count:
        raise StatisticsError('data and weights must be the same length')
    whole = math.fsum(weights)
    if not whole:
        raise StatisticsError('sum of weights must be non-zero')
    return weighted / whole


def geometric_mean(data):
    """The root of the product, as a float."""
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset '
                              'containing positive numbers') from None


def harmonic_mean(data, weights=None):
    """The count divided by the sum of the reciprocals."""
    if iter(data) is data:
        data = list(data)
    words = 'harmonic mean does not support negative values'
    count = len(data)
    if count < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if count == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (numbers.Real, _decimal_type())):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(words)
        return x
    if weights is None:
        weights, whole = [1] * count, count
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != count:
            raise StatisticsError('Number of weights does not match data size')
        whole = _exact_sum(w for w in _fail_negative(weights, words))[1]
    try:
        kind, total, _ = _exact_sum(w / x if w else 0 for w, x in
                                    zip(weights, _fail_negative(data, words)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _as_type(whole / total, kind)


def _decimal_type():
    decimal = sys.modules.get('decimal')
    return decimal.Decimal if decimal else ()


def median(data):
    """The middle of the sorted data, or the mean of the two in the middle."""
    data = sorted(data)
    count = len(data)
    if count == 0:
        raise StatisticsError('no median for empty data')
    middle = count // 2
    return data[middle] if count % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """The middle, or the smaller of the two."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle, or the larger of the two."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    """The median of data that are the middles of intervals."""
    data = sorted(data)
    count = len(data)
    if not count:
        raise StatisticsError('no median for empty data')
    x = data[count // 2]
    below = bisect_left(data, x)
    inside = bisect_right(data, x, lo=below) - below
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return x - interval / 2.0 + interval * (count / 2 - below) / inside


def mode(data):
    """The value there are most of; the first of several."""
    most = Counter(iter(data)).most_common(1)
    if not most:
        raise StatisticsError('no mode for empty data')
    return most[0][0]


def multimode(data):
    """All values there are most of."""
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 points that cut the data into n parts equally likely."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    count = len(data)
    if count < 2:
        raise StatisticsError('must have at least two data points')
    if method == 'inclusive':
        points = []
        for i in range(1, n):
            j, part = divmod(i * (count - 1), n)
            points.append((data[j] * (n - part) + data[j + 1] * part) / n)
        return points
    if method == 'exclusive':
        points = []
        for i in range(1, n):
            j = min(max(i * (count + 1) // n, 1), count - 1)
            part = i * (count + 1) - j * n
            points.append((data[j - 1] * (n - part) + data[j] * part) / n)
        return points
    raise ValueError(f'Unknown method: {method!r}')


# --- spread ---

def variance(data, xbar=None):
    """The sample's variance."""
    kind, total, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('variance requires at least two data points')
    return _as_type(total / (count - 1), kind)


def pvariance(data, mu=None):
    """The variance of the whole population."""
    kind, total, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _as_type(total / count, kind)


def _odd_root(n, m):
    """The whole root of n/m, made odd if it is not exact."""
    root = math.isqrt(n // m)
    return root | (root * root * m != n)


def _float_root(n, m):
    """The nearest float to the square root of n/m."""
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        return float(_odd_root(n, m << 2 * shift) << shift)
    return _odd_root(n << -2 * shift, m) / (1 << -shift)


def _decimal_root(n, m):
    from decimal import Decimal, localcontext
    with localcontext() as context:
        context.prec += 20
        root = (Decimal(n) / Decimal(m)).sqrt()
    return +root


def _root(value, kind):
    numerator, denominator = value.numerator, value.denominator
    if _decimal_type() and issubclass(kind, _decimal_type()):
        return _decimal_root(numerator, denominator) if numerator else kind('0.0')
    return _float_root(numerator, denominator) if numerator else 0.0


def stdev(data, xbar=None):
    """The root of the sample's variance."""
    kind, total, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(total / (count - 1), kind)


def pstdev(data, mu=None):
    """The root of the population's variance."""
    kind, total, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(total / count, kind)


# --- two sets of data ---

def _deviations(x, y, name):
    count = len(x)
    if len(y) != count:
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if count < 2:
        raise StatisticsError(f'{name} requires at least two data points')
    return math.fsum(x) / count, math.fsum(y) / count


def covariance(x, y, /):
    """How two sets of data vary together."""
    x_mean, y_mean = _deviations(x, y, 'covariance')
    return math.fsum((a - x_mean) * (b - y_mean) for a, b in zip(x, y)) / (len(x) - 1)


def correlation(x, y, /):
    """Pearson's coefficient, from -1 to 1."""
    x_mean, y_mean = _deviations(x, y, 'correlation')
    together = math.fsum((a - x_mean) * (b - y_mean) for a, b in zip(x, y))
    x_squares = math.fsum((a - x_mean)**2.0 for a in x)
    y_squares = math.fsum((b - y_mean)**2.0 for b in y)
    try:
        return together / math.sqrt(x_squares * y_squares)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant') from None


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """(slope, intercept) of the line with the least squares."""
    count = len(x)
    x_mean, y_mean = _deviations(x, y, 'linear regression')
    if proportional:
        together = math.fsum(a * b for a, b in zip(x, y))
        squares = math.fsum(a * a for a in x)
    else:
        together = math.fsum((a - x_mean) * (b - y_mean) for a, b in zip(x, y))
        squares = math.fsum((a - x_mean)**2.0 for a in x)
    try:
        slope = together / squares
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope=slope,
                            intercept=0.0 if proportional else y_mean - slope * x_mean)


# --- the normal distribution ---

# Wichura's algorithm AS241: for each range of p the coefficients of two polynomials, the
# highest power first.
_MIDDLE = ((2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
            4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
            1.3314166789178437745e+2, 3.3871328727963666080e+0),
           (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
            2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
            4.2313330701600911252e+1, 1.0))
_OUTER = ((7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
           1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
           4.63033784615654529590e+0, 1.42343711074968357734e+0),
          (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
           1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
           2.05319162663775882187e+0, 1.0))
_FAR = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
         2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
         5.46378491116411436990e+0, 6.65790464350110377720e+0),
        (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
         7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
         5.99832206555887937690e-1, 1.0))


def _polynomial(coefficients, x):
    value = coefficients[0]
    for coefficient in coefficients[1:]:
        value = value * x + coefficient
    return value


def _inverse_normal(p, mu, sigma):
    q = p - 0.5
    if math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + (_polynomial(_MIDDLE[0], r) * q / _polynomial(_MIDDLE[1], r)) * sigma
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    table, r = (_OUTER, r - 1.6) if r <= 5.0 else (_FAR, r - 5.0)
    x = _polynomial(table[0], r) / _polynomial(table[1], r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """A normal distribution: its mean and standard deviation."""

    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution',
                 '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """With the mean and deviation of a sample."""
        data = list(data)
        center = fmean(data)
        return cls(center, stdev(data, center))

    def samples(self, n, *, seed=None):
        """So many random values."""
        source = random if seed is None else random.Random(seed)
        return [source.gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        """The density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        distance = x - self._mu
        return math.exp(distance * distance / (-2.0 * variance)) / math.sqrt(math.tau * variance)

    def cdf(self, x):
        """How likely a value up to x is."""
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * _SQRT_2)))

    def inv_cdf(self, p):
        """The x up to which values are as likely as p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The points that cut it into n parts equally likely."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """The area under both densities."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        a, b = self, other
        if (b._sigma, b._mu) < (a._sigma, a._mu):
            a, b = b, a
        a_variance, b_variance = a.variance, b.variance
        if not a_variance or not b_variance:
            raise StatisticsError('overlap() not defined when sigma is zero')
        more = b_variance - a_variance
        distance = math.fabs(b._mu - a._mu)
        if not more:
            return 1.0 - math.erf(distance / (2.0 * a._sigma * _SQRT_2))
        middle = a._mu * b_variance - b._mu * a_variance
        reach = a._sigma * b._sigma * math.sqrt(
            distance * distance + more * math.log(b_variance / a_variance))
        first, second = (middle + reach) / more, (middle - reach) / more
        return 1.0 - (math.fabs(b.cdf(first) - a.cdf(first)) +
                      math.fabs(b.cdf(second) - a.cdf(second)))

    def zscore(self, x):
        """How many deviations x is above the mean."""
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * math.fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / math.fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
