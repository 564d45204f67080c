"""statistics: averages, spread, relations of two sets, the normal distribution, errors."""
import statistics
from decimal import Decimal as D
from fractions import Fraction as F
from statistics import NormalDist


def show(label, work):
    try:
        print(label, '=', repr(work()))
    except Exception as error:
        print(label, '!', type(error).__name__, error)


sets = [[1, 2, 3, 4], [1, 2, 2, 3, 9], [0.1] * 10, [1.5, -2.25, 3e10], [F(1, 3), F(1, 2)],
        [D('0.1'), D('0.35')], [5], [], [1, 2.5, F(1, 3)], [3, 1, 3, 1, 2], [True, False, True]]
for name in ['mean', 'fmean', 'geometric_mean', 'harmonic_mean', 'median', 'median_low',
             'median_high', 'median_grouped', 'mode', 'multimode', 'quantiles', 'variance',
             'pvariance', 'stdev', 'pstdev']:
    for data in sets:
        show(f'{name} {data}', lambda: getattr(statistics, name)(data))
for method in ['inclusive', 'exclusive', 'other']:
    show(method, lambda: statistics.quantiles(range(1, 12), n=5, method=method))
show('n', lambda: statistics.quantiles([1, 2], n=0))
show('weights', lambda: statistics.fmean([1, 2, 3], [3, 1, 1]))
show('weights', lambda: statistics.harmonic_mean([40, 60], weights=[5, 30]))
show('center', lambda: (statistics.variance([1, 2, 3], 2), statistics.pstdev([1, 2, 3], 1)))
show('mode', lambda: (statistics.mode('banana'), statistics.multimode('aabbc')))
x, y = [1, 2, 3, 4, 5], [2, 4, 5, 4, 5]
for name in ['covariance', 'correlation', 'linear_regression']:
    show(name, lambda: getattr(statistics, name)(x, y))
    show(name, lambda: getattr(statistics, name)(x, [1]))
    show(name, lambda: getattr(statistics, name)([1, 1], [1, 2]))
show('through zero', lambda: statistics.linear_regression(x, y, proportional=True))
a, b = NormalDist(100, 15), NormalDist(2, 3)
for label, work in [
        ('repr', lambda: (a, a + b, a - b, a * 2, a / 2, -a, 5 - a, a + 1)),
        ('cdf', lambda: [a.cdf(v) for v in (70, 100, 130)]), ('pdf', lambda: a.pdf(100)),
        ('inverse', lambda: [a.inv_cdf(p) for p in (0.001, 0.25, 0.5, 0.999)]),
        ('inverse', lambda: a.inv_cdf(2)), ('parts', lambda: (a.mean, a.stdev, a.variance)),
        ('quantiles', lambda: b.quantiles(5)), ('overlap', lambda: a.overlap(NormalDist(90, 20))),
        ('zscore', lambda: a.zscore(130)), ('samples', lambda: NormalDist.from_samples([1, 2, 6])),
        ('equal', lambda: (a == NormalDist(100, 15), hash(a) == hash(NormalDist(100, 15)))),
        ('sigma', lambda: NormalDist(1, -1)), ('zero', lambda: NormalDist(1, 0).cdf(1)),
        ('seed', lambda: NormalDist(0, 1).samples(2, seed=5))]:
    show(label, work)
