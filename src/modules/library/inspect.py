"""What live objects tell of themselves: kinds, docstrings, source, signatures."""

import linecache
import sys
from keyword import iskeyword

from _inspect_calls import (ClosureVars, FullArgSpec, get_annotations, getattr_static,
                            getcallargs, getclosurevars, getfullargspec)
from _inspect_states import (CORO_CLOSED, CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, GEN_CLOSED,
                             GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, getcoroutinelocals,
                             getcoroutinestate, getgeneratorlocals, getgeneratorstate,
                             isasyncgen, isawaitable, iscoroutine)

__all__ = [
    "BoundArguments", "ClosureVars", "FullArgSpec", "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING",
    "GEN_SUSPENDED", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED",
    "get_annotations", "getattr_static", "getcallargs", "getclosurevars", "getcoroutinelocals",
    "getcoroutinestate", "getfullargspec", "getgeneratorlocals", "getgeneratorstate",
    "isasyncgen", "isawaitable", "iscoroutine", "Parameter", "Signature", "cleandoc", "currentframe", "getdoc", "getfile",
    "getmembers", "getmodule", "getmro", "getsource", "getsourcelines", "isabstract",
    "isbuiltin", "isclass", "iscode", "isdatadescriptor", "isframe", "isfunction",
    "isgenerator", "isgeneratorfunction", "ismethod", "ismethoddescriptor", "ismodule",
    "isroutine", "istraceback", "signature", "stack", "unwrap",
]

CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_GENERATOR = 32
CO_COROUTINE = 128
CO_ASYNC_GENERATOR = 512


def _kinds():
    def function():
        yield sys._getframe()
    made = function()
    return {"function": type(function), "module": type(sys), "code": type(function.__code__),
            "generator": type(made), "frame": type(next(made)), "builtin": type(len),
            "method": type(_Kind().bound), "method_descriptor": type(str.join),
            "wrapper": type(object.__init__), "method_wrapper": type(object().__str__)}


class _Kind:
    def bound(self):
        pass


_kind = _kinds()


def ismodule(object):
    return isinstance(object, _kind["module"])


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, _kind["function"])


def ismethod(object):
    return isinstance(object, _kind["method"])


def isbuiltin(object):
    return isinstance(object, _kind["builtin"])


def iscode(object):
    return isinstance(object, _kind["code"])


def isframe(object):
    return isinstance(object, _kind["frame"])


def istraceback(object):
    return type(object).__name__ == "traceback"


def isgenerator(object):
    return isinstance(object, _kind["generator"])


_is_coroutine = object()  # an attribute _is_coroutine with this value: calls give coroutines


def _like_function(object):
    """Has it, as some compiled functions and mocks of functions do, all that makes a function."""
    return (callable(object) and not isclass(object)
            and isinstance(getattr(object, "__name__", None), str)
            and iscode(getattr(object, "__code__", None))
            and isinstance(getattr(object, "__defaults__", None), (tuple, type(None))))


def _has_flag(object, flag):
    while ismethod(object):
        object = object.__func__
    if not isfunction(object) and not _like_function(object):
        return False
    return bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    return isinstance(object, type) and bool(object.__flags__ & (1 << 20))


def getmro(cls):
    return cls.__mro__


def getmembers(object, predicate=None):
    """(name, value) of all attributes, by name."""
    found = []
    names = dir(object)
    for name in names:
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    found.sort(key=lambda pair: pair[0])
    return found


def unwrap(func, *, stop=None):
    """What decorators wrapped."""
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(func))
    return func


def cleandoc(doc):
    """The docstring without the blanks its lines have alike."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()),
                 default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _inherited_doc(object):
    name = getattr(object, "__name__", None)
    if isclass(object):
        for base in object.__mro__:
            if base is not type(object) and base.__doc__ is not None:
                return base.__doc__
        return None
    owner = None
    if ismethod(object):
        owner = object.__self__ if isclass(object.__self__) else type(object.__self__)
    elif isfunction(object) and "." in object.__qualname__:
        owner = sys.modules.get(object.__module__)
        for part in object.__qualname__.split(".")[:-1]:
            owner = getattr(owner, part, None)
    for base in getattr(owner, "__mro__", ()):
        doc = getattr(base.__dict__.get(name), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """The docstring, its own or inherited, tidied."""
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def getfile(object):
    """The file it was defined in."""
    code = _code_of(object)
    if code is not None:
        return code.co_filename
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    raise TypeError("module, class, method, function, traceback, frame, or code object was "
                    f"expected, got {type(object).__name__}")


getsourcefile = getfile


def _block(lines):
    """The first statement of the lines, with what is indented below it."""
    first = lines[0]
    indent = len(first) - len(first.lstrip())
    depth = 0
    in_head = True
    end = 1
    for index, line in enumerate(lines):
        text = line.strip()
        if index and not in_head and text and not text.startswith("#"):
            if len(line) - len(line.lstrip()) <= indent:
                break
        if text and not (text.startswith("#") and index and not in_head
                         and len(line) - len(line.lstrip()) <= indent):
            end = index + 1
        if in_head:
            depth += sum(text.count(c) for c in "([{") - sum(text.count(c) for c in ")]}")
            head = text.split("#")[0].rstrip()
            in_head = depth > 0 or not (":" in head) or text.startswith("@")
            if not in_head and not head.endswith(":") and not text.startswith("class") \
                    and "lambda" in head:
                return lines[:index + 1]
    return lines[:end]


def getsourcelines(object):
    """The lines of its source, and the number of the first."""
    object = unwrap(object)
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        start = _class_line(object, lines)
    else:
        start = _code_of(object).co_firstlineno - 1
    return _block(lines[start:]), start + 1


def _class_line(cls, lines):
    import re
    pattern = re.compile(rf"\s*class\s+{cls.__name__}\b")
    for index, line in enumerate(lines):
        if pattern.match(line):
            while index and lines[index - 1].lstrip().startswith("@"):
                index -= 1
            return index
    raise OSError("could not find class definition")


def getsource(object):
    """Its source as one string."""
    return "".join(getsourcelines(object)[0])


def currentframe():
    return sys._getframe(1)


class FrameInfo(tuple):
    """One entry of stack()."""

    def __new__(cls, frame, filename, lineno, function, code_context, index):
        return tuple.__new__(cls, (frame, filename, lineno, function, code_context, index))

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])


def stack(context=1):
    """The calls under way, the latest first."""
    frame = sys._getframe(1)
    found = []
    while frame is not None:
        name = frame.f_code.co_filename
        line = linecache.getline(name, frame.f_lineno)
        found.append(FrameInfo(frame, name, frame.f_lineno, frame.f_code.co_name,
                               [line] if line else None, 0 if line else None))
        frame = frame.f_back
    return found


class _empty:
    """Stands for a default or annotation that is not there."""


_empty.__module__ = "inspect"


class _ParameterKind(int):
    _names = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY",
              "VAR_KEYWORD")
    _descriptions = ("positional-only", "positional or keyword", "variadic positional",
                     "keyword-only", "variadic keyword")

    name = property(lambda self: self._names[self])
    value = property(lambda self: int(self))
    description = property(lambda self: self._descriptions[self])

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


def formatannotation(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and type(annotation).__name__ != "GenericAlias":
        if annotation.__module__ in ("builtins", None):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


_parameter_kinds = [_ParameterKind(number) for number in range(5)]


class Parameter:
    """One parameter of a signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    (POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY,
     VAR_KEYWORD) = _parameter_kinds
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if kind not in range(5):
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        kind = _parameter_kinds[kind]
        if default is not _empty and kind in (2, 4):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            kind, name = self.POSITIONAL_ONLY, "implicit" + name[1:]
        if not name.isidentifier() or (iskeyword(name) and kind != 0):
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, **changes):
        values = dict(name=self._name, kind=self._kind, default=self._default,
                      annotation=self._annotation, **{})
        values.update(changes)
        return type(self)(values.pop("name"), values.pop("kind"), **values)

    def __str__(self):
        text = {2: "*", 4: "**"}.get(int(self._kind), "") + self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            between = " = " if self._annotation is not _empty else "="
            text += between + repr(self._default)
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return ((self._name, self._kind, self._default, self._annotation)
                == (other._name, other._kind, other._default, other._annotation))


class BoundArguments:
    """Arguments by the names of the parameters they go to."""

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self.signature = signature

    @property
    def args(self):
        values = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (3, 4) or name not in self.arguments:
                break
            value = self.arguments[name]
            values += value if parameter.kind == 2 else [value]
        return tuple(values)

    @property
    def kwargs(self):
        values = {}
        by_name = False
        for name, parameter in self.signature.parameters.items():
            by_name = by_name or parameter.kind in (3, 4) or name not in self.arguments
            if by_name and name in self.arguments:
                if parameter.kind == 4:
                    values.update(self.arguments[name])
                else:
                    values[name] = self.arguments[name]
        return values

    def apply_defaults(self):
        full = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif parameter.default is not _empty:
                full[name] = parameter.default
            elif parameter.kind == 2:
                full[name] = ()
            elif parameter.kind == 4:
                full[name] = {}
        self.arguments = full

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{self.__class__.__name__} ({shown})>"


def _checked(parameters):
    """The parameters by name, if their kinds and defaults come in order."""
    found = {}
    last, defaults = Parameter.POSITIONAL_ONLY, False
    for parameter in parameters:
        kind, name = parameter.kind, parameter.name
        if kind < last:
            raise ValueError(f"wrong parameter order: {last.description} parameter before "
                             f"{kind.description} parameter")
        last = kind
        if kind <= 1 and parameter.default is not _empty:
            defaults = True
        elif kind <= 1 and defaults:
            raise ValueError("non-default argument follows default argument")
        if name in found:
            raise ValueError(f"duplicate parameter name: {name!r}")
        found[name] = parameter
    return found


class Signature:
    """Parameters and what is returned."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = _checked(parameters or ())
        self._return_annotation = return_annotation

    @property
    def parameters(self):
        return type(type.__dict__)(self._parameters)

    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj)

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        if parameters is _empty:
            parameters = self._parameters.values()
        if return_annotation is _empty:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self._parameters.items()) == list(other._parameters.items())
                and self._return_annotation == other._return_annotation)

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def __str__(self):
        shown = []
        star = slash = False
        for parameter in self._parameters.values():
            if parameter.kind == 0:
                slash = True
            elif slash:
                shown.append("/")
                slash = False
            if parameter.kind == 2:
                star = True
            elif parameter.kind == 3 and not star:
                shown.append("*")
                star = True
            shown.append(str(parameter))
        if slash:
            shown.append("/")
        text = f"({', '.join(shown)})"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def _bind(self, args, kwargs, partial=False):
        bound = {}
        values = list(args)
        for name, parameter in self._parameters.items():
            if parameter.kind == 2:
                bound[name] = tuple(values)
                if not values:
                    del bound[name]
                values = []
            elif parameter.kind == 4:
                if kwargs:
                    bound[name] = kwargs
                kwargs = {}
            elif values and parameter.kind in (0, 1):
                if name in kwargs and parameter.kind == 1:
                    raise TypeError(f"multiple values for argument {name!r}")
                bound[name] = values.pop(0)
            elif name in kwargs and parameter.kind != 0:
                bound[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if values:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, bound)


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    annotations = function.__annotations__
    count, only = code.co_argcount, code.co_posonlyargcount
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    made = []

    def add(name, kind, default=_empty):
        made.append(Parameter(name, kind, default=default,
                              annotation=annotations.get(name, _empty)))
    for index, name in enumerate(names[:count]):
        kind = Parameter.POSITIONAL_ONLY if index < only else Parameter.POSITIONAL_OR_KEYWORD
        place = index - (count - len(defaults))
        add(name, kind, defaults[place] if place >= 0 else _empty)
    index = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[index], Parameter.VAR_POSITIONAL)
        index += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        add(name, Parameter.KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[index], Parameter.VAR_KEYWORD)
    return Signature(made, return_annotation=annotations.get("return", _empty))


def _without_first(made):
    parameters = list(made.parameters.values())
    if parameters and parameters[0].kind != Parameter.VAR_POSITIONAL:
        parameters = parameters[1:]
    return made.replace(parameters=parameters)


def _signature_with_first(obj):
    """signature(), but the first parameter of a bound method stays."""
    return signature(obj.__func__ if ismethod(obj) else obj, follow_wrapped=False)


def _of_partial(made):
    """The signature of what a functools.partial calls, without what it gives."""
    inner = signature(made.func)
    try:
        bound = inner.bind_partial(*made.args, **made.keywords)
    except TypeError as error:
        raise ValueError(f"partial object {made!r} has incorrect arguments") from error
    parameters = []
    by_keyword = False
    for name, parameter in inner.parameters.items():
        if name in made.keywords and parameter.kind != Parameter.VAR_KEYWORD:
            by_keyword = True
            parameter = parameter.replace(kind=Parameter.KEYWORD_ONLY,
                                          default=made.keywords[name])
        elif name in bound.arguments and parameter.kind in (
                Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            continue
        elif by_keyword and parameter.kind == Parameter.POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=Parameter.KEYWORD_ONLY)
        elif by_keyword and parameter.kind == Parameter.VAR_POSITIONAL:
            continue
        parameters.append(parameter)
    return inner.replace(parameters=sorted(parameters, key=lambda p: p.kind))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """How it can be called."""
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(signature(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    if getattr(obj, "__signature__", None) is not None:
        return obj.__signature__
    if isfunction(obj):
        return _of_function(obj)
    if isclass(obj):
        return _of_class(obj)
    if isinstance(obj, (_kind["builtin"], _kind["method_descriptor"], _kind["wrapper"],
                        _kind["method_wrapper"])):
        return _of_builtin(obj)
    if type(obj).__name__ == "partial" and hasattr(obj, "func"):
        return _of_partial(obj)
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(_of_function(call))
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _of_builtin(obj):
    import _text_signatures
    found = _text_signatures.find(obj)
    if found is None:
        raise ValueError(f"no signature found for builtin {obj!r}")
    function, bound = found
    return _without_first(_of_function(function)) if bound else _of_function(function)


def _of_class(cls):
    for name in ("__new__", "__init__"):
        for base in cls.__mro__:
            method = base.__dict__.get(name)
            method = getattr(method, "__func__", method)
            if isfunction(method):
                return _without_first(_of_function(method))
    if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
        return Signature()
    if cls is type:
        raise ValueError(f"no signature found for builtin {cls!r}")
    import _text_signatures
    function = _text_signatures.find_class(cls)
    if function is None:
        raise ValueError(f"no signature found for builtin type {cls!r}")
    return _of_function(function)
