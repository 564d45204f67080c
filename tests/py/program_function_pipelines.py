# Functional style: compose, curry, pipe operators, transducers, Maybe and Result, folds and unfolds, lenses.
from functools import partial, reduce
from inspect import signature
from operator import add, itemgetter, mul, or_


def compose(*functions):
    return reduce(lambda f, g: lambda *a: f(g(*a)), functions, lambda x: x)


def curry(function):
    many = len(signature(function).parameters)

    def take(*got):
        return function(*got) if len(got) >= many else lambda *more: take(*got, *more)
    return take


class F:
    def __init__(self, function):
        self.function = function

    def __call__(self, *arguments):
        return self.function(*arguments)

    def __rshift__(self, other):
        return F(lambda *a: other(self(*a)))

    def __ror__(self, value):
        return self(value)

    def __matmul__(self, value):
        return F(partial(self.function, value))


def mapping(f):
    return lambda step: lambda total, item: step(total, f(item))


def filtering(test):
    return lambda step: lambda total, item: step(total, item) if test(item) else total


def taking(n):
    def transducer(step):
        left = iter(range(n))
        return lambda total, item: step(total, item) if next(left, None) is not None else total
    return transducer


class Result:
    def __init__(self, value=None, error=None):
        self.value, self.error = value, error

    def then(self, function):
        if self.error is not None:
            return self
        try:
            result = function(self.value)
            return result if isinstance(result, Result) else Result(result)
        except Exception as error:
            return Result(error=f"{type(error).__name__}: {error}")

    __rshift__ = then

    def __or__(self, default):
        return self.value if self.error is None else default

    def __repr__(self):
        return f"Ok({self.value!r})" if self.error is None else f"Error({self.error})"


def unfold(step, seed):
    while (pair := step(seed)) is not None:
        item, seed = pair
        yield item


def lens(*path):
    def get(whole):
        return reduce(lambda part, key: part[key], path, whole)

    def change(function, whole, keys=path):
        if not keys:
            return function(whole)
        key, *rest = keys
        part = change(function, whole[key], rest)
        return whole | {key: part} if isinstance(whole, dict) else [*whole[:key], part, *whole[key + 1:]]
    return get, change


fix = (lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a))))
church = [lambda f: lambda x: x]
for _ in range(4):
    church.append((lambda n: lambda f: lambda x: f(n(f)(x)))(church[-1]))

print(compose(str, abs, int)("-7"), compose()(5), compose(len, "{}{}".format)(10, 200))
volume = curry(lambda a, b, c: f"{a}x{b}x{c}")
print(volume(1)(2)(3), volume(1, 2)(3), volume(1)(2, 3), volume()(1)()(2)(3))
words = F(str.split) >> F(map) @ str.title >> " ".join
print("the end of time" | words, [3, 1, 2] | F(sorted) >> itemgetter(-1), 5 | F(add) @ 3 >> F(mul) @ 10)
steps = compose(filtering(lambda n: n % 2), mapping(lambda n: n * n), taking(4))
print(reduce(steps(lambda t, n: [*t, n]), range(100), []), reduce(steps(add), range(100), 0))
for text in ("8", "0", "x", None):
    result = Result(text) >> int >> (lambda n: 100 / n) >> round
    print(result, result | -1, end="; ")
print(Result(4).then(lambda n: Result(error="by hand")).then(print))
print(list(unfold(lambda n: (n % 2, n // 2) if n else None, 22)), list(unfold(lambda s: (s, s[1:]) if s else None, "abc")))
get, change = lens("users", 1, "tags", 0)
data = {"users": [{"tags": ["x"]}, {"tags": ["y", "z"]}], "n": 1}
print(get(data), change(str.upper, data), data["users"][1], change(len, data)["users"][0] is data["users"][0])
print(fix(lambda again: lambda n: 1 if n < 2 else n * again(n - 1))(10),
      [n(lambda x: x + 1)(0) for n in church], church[2](church[3])(lambda x: x + 1)(0))
print(reduce(or_, [{"a": 1}, {"b": 2}, {"a": 3}]), *map(lambda f: f(2), [partial(pow, 3), lambda x: -x, F(float)]))
for wrong in (lambda: reduce(add, []), lambda: volume(1, 2, 3, 4), lambda: compose(1)(2), lambda: 5 | words,
              lambda: change(len, {})):
    try:
        wrong()
    except (TypeError, LookupError) as error:
        print(type(error).__name__, error)
