"""What inspect says of parameters and arguments, in the older ways: lists of names."""

import builtins
import sys
from collections import namedtuple

FullArgSpec = namedtuple('FullArgSpec',
                         'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
for _made in FullArgSpec, ClosureVars:
    _made.__module__ = 'inspect'


def getfullargspec(func):
    """Names and defaults of the parameters, by kind."""
    import inspect
    try:
        made = inspect._signature_with_first(func)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, defaults, kwonlyargs, kwdefaults = [], [], [], {}
    varargs = varkw = None
    annotations = {}
    if made.return_annotation is not made.empty:
        annotations['return'] = made.return_annotation
    for name, parameter in made.parameters.items():
        kind = parameter.kind
        has_default = parameter.default is not parameter.empty
        if kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            args.append(name)
            defaults += [parameter.default] * has_default
        elif kind is parameter.VAR_POSITIONAL:
            varargs = name
        elif kind is parameter.KEYWORD_ONLY:
            kwonlyargs.append(name)
            if has_default:
                kwdefaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not parameter.empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonlyargs,
                       kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """What each parameter would be in a call."""
    import inspect
    if inspect.ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
        func = func.__func__
    bound = inspect.signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """An object's own annotations, as a dict of its own."""
    if isinstance(obj, type):
        found = obj.__dict__.get('__annotations__', None)
        home = sys.modules.get(obj.__module__)
        own_globals, own_locals = getattr(home, '__dict__', None), dict(vars(obj))
    elif isinstance(obj, type(sys)):
        found = getattr(obj, '__annotations__', None)
        own_globals, own_locals = obj.__dict__, None
    elif callable(obj):
        found = getattr(obj, '__annotations__', None)
        own_globals, own_locals = getattr(obj, '__globals__', None), None
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(found)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    return {name: eval(value, globals, locals) if isinstance(value, str) else value
            for name, value in found.items()}


def getclosurevars(func):
    """What the names in a function mean that are not its own."""
    import inspect
    if inspect.ismethod(func):
        func = func.__func__
    if not inspect.isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    nonlocals = {} if func.__closure__ is None else {
        name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__)}
    in_globals, in_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in func.__globals__:
            in_globals[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            in_builtins[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, in_globals, in_builtins, unbound)


_NOWHERE = object()


def _own(obj, attr):
    try:
        own = object.__getattribute__(obj, '__dict__')
    except AttributeError:
        return _NOWHERE
    return dict.get(own, attr, _NOWHERE) if isinstance(own, dict) else _NOWHERE


def _of_class(cls, attr):
    for base in type.__dict__['__mro__'].__get__(cls):
        found = type.__dict__['__dict__'].__get__(base).get(attr, _NOWHERE)
        if found is not _NOWHERE:
            return found
    return _NOWHERE


def getattr_static(obj, attr, default=_NOWHERE):
    """An attribute as it stands in a dict: no descriptor and no __getattr__ is called."""
    is_class = isinstance(obj, type)
    cls = obj if is_class else type(obj)
    own = _NOWHERE if is_class else _own(obj, attr)
    found = _of_class(cls, attr)
    if own is not _NOWHERE and found is not _NOWHERE:
        is_data = _of_class(type(found), '__get__') is not _NOWHERE and (
            _of_class(type(found), '__set__') is not _NOWHERE
            or _of_class(type(found), '__delete__') is not _NOWHERE)
        return found if is_data else own
    for candidate in own, found, _of_class(type(cls), attr) if is_class else _NOWHERE:
        if candidate is not _NOWHERE:
            return candidate
    if default is not _NOWHERE:
        return default
    raise AttributeError(attr)
