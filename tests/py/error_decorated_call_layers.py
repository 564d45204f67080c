# Uncaught: through wrappers, partial, map, sorted's key, a callable instance and a lambda.
import functools


def traced(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args,
                        **kwargs)
    return wrapper


class Callable:
    def __call__(self, value):
        return sorted([value, "x"], key=self.key)

    @staticmethod
    def key(value):
        return (lambda v: v + 1)(value)


@traced
@traced
def work(call, value, *, times=1):
    return list(map(functools.partial(call), [value] * times))


try:
    work()
except TypeError as error:
    print(error)
work(Callable(), 5, times=2)
