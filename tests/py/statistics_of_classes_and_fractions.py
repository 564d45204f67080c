# statistics: each average over ints, floats, fractions and decimals; quantiles, lines, errors.
import statistics as s
from decimal import Decimal
from fractions import Fraction

grades = [70, 85, 85, 90, 100]
halves = [Fraction(1, 2), Fraction(3, 4), Fraction(1, 4)]
money = [Decimal('1.10'), Decimal('2.20'), Decimal('4.00')]
for data in (grades, [1.5, 2.5, 4.75], halves, money):
    print(s.mean(data), s.median(data), s.variance(data), s.pvariance(data), s.pstdev(data))
print(s.fmean(grades), s.fmean(grades, [1, 1, 1, 1, 6]), s.fmean(halves), s.mean([True, False]))
print(s.geometric_mean([1, 10, 100]), s.harmonic_mean([40, 60]), s.harmonic_mean([40, 60], [5, 30]),
      s.harmonic_mean([0, 1]), s.harmonic_mean([Fraction(1, 2), 3]))
print(s.median([1, 2, 3, 4]), s.median_low([1, 2, 3, 4]), s.median_high([1, 2, 3, 4]),
      s.median_grouped([1, 2, 2, 3, 4]), s.median_grouped([1, 3, 3, 5], 2), s.median_low('dcba'))
print(s.mode('banana'), s.mode([2, 1, 1, 2]), s.multimode('aabbc'), s.multimode([]), s.mode([None]))
print(s.quantiles(grades), s.quantiles(grades, n=10), s.quantiles(grades, n=4, method='inclusive'),
      s.quantiles([1, 2], n=1))
print(s.stdev(grades), s.stdev([1, 1]), s.variance(grades, 86), s.pvariance([Fraction(1, 3)]))
xs, ys = [1, 2, 3, 4], [2, 4, 5, 8]
print(s.covariance(xs, ys), s.correlation(xs, ys), s.linear_regression(xs, ys))
slope, intercept = s.linear_regression(xs, [3 * x for x in xs], proportional=True)
print(slope, intercept)
height = s.NormalDist(170, 10)
print(height, height.mean, height.stdev, height.variance, height.median, height.mode)
print(round(height.cdf(180), 6), round(height.pdf(170), 6), round(height.inv_cdf(0.9), 6),
      height.zscore(190), [round(q, 3) for q in height.quantiles(4)])
print(height + 5, height * 2, height / 2, -height, height + s.NormalDist(1, 10), 3 - height,
      height == s.NormalDist(170, 10.0))
print(s.NormalDist.from_samples(grades), round(height.overlap(s.NormalDist(180, 10)), 6),
      height.samples(3, seed=1))
print(s.mean(iter([1, 2, 6])), s.mean([1e30, 1, -1e30]), s.mean([Fraction(1, 3), 1]),
      s.pvariance(iter([1, 5])))
for wrong in (lambda: s.mean([]), lambda: s.median([]), lambda: s.mode([]), lambda: s.stdev([1]),
              lambda: s.mean(['a']), lambda: s.mean([1, Decimal(1), 0.5]), lambda: s.quantiles([1]),
              lambda: s.quantiles([1, 2], n=0), lambda: s.quantiles([1, 2], method='x'),
              lambda: s.geometric_mean([0, 1]), lambda: s.harmonic_mean([-1]),
              lambda: s.pvariance([]),
              lambda: s.correlation([1, 1], [1, 2]), lambda: s.linear_regression([1], [1]),
              lambda: s.covariance([1, 2], [1]), lambda: s.NormalDist(0, -1),
              lambda: height.inv_cdf(1),
              lambda: s.NormalDist(0, 0).pdf(1), lambda: s.fmean([]), lambda: s.fmean([1], [1, 2]),
              lambda: s.linear_regression([1, 1], [1, 2]), lambda: s.median([1, 'a'])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
