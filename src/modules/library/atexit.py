"""Functions that are called when the script has ended."""

_registered = []


def register(func, /, *args, **kwargs):
    """Calls func(*args, **kwargs) at the end; the last one registered is the first."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _registered.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Forgets each registration of a function equal to func."""
    for index, entry in enumerate(_registered):
        if entry is not None and entry[0] == func:
            _registered[index] = None


def _clear():
    _registered.clear()


def _ncallbacks():
    return len(_registered)


def _run_exitfuncs():
    """What is registered meanwhile is not called."""
    import sys
    for index in range(len(_registered) - 1, -1, -1):
        entry = _registered[index]
        if entry is None:
            continue
        _registered[index] = None
        func, args, kwargs = entry
        try:
            func(*args, **kwargs)
        except BaseException as error:
            _report(sys, func, error)
    _registered.clear()


def _report(sys, func, error):
    import traceback
    lines = traceback.format_exception(error)
    here = [index for index, line in enumerate(lines) if line.startswith('  File "<frozen atexit')]
    for index in reversed(here):
        del lines[index]
    sys.stderr.write(f"Exception ignored in atexit callback: {func!r}\n" + "".join(lines))
