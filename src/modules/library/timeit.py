"""How long small pieces of code take."""

import gc
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


def _runner(action, namespace, name):
    """A function without arguments of a callable or a text."""
    if callable(action):
        return action
    if not isinstance(action, str):
        raise ValueError(f'{name} is neither a string nor callable')
    code = compile(action, '<timeit-src>', 'exec')
    return lambda: exec(code, namespace)


class Timer:
    """A statement (a text or a callable) and what comes once before it."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        namespace = {} if globals is None else globals
        self._setup = _runner(setup, namespace, 'setup')
        self._statement = _runner(stmt, namespace, 'stmt')

    def timeit(self, number=default_number):
        """Seconds for so many runs."""
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            self._setup()
            statement = self._statement
            start = self.timer()
            for _ in range(number):
                statement()
            return self.timer() - start
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """timeit() several times, as a list."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(runs, seconds): as many runs as take 0.2 seconds or more."""
        scale = 1
        while True:
            for factor in 1, 2, 5:
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    """Seconds for so many runs of a statement."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    """The same several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
