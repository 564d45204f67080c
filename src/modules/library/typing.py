"""What annotations are made of. Nothing here checks types; it only shows them."""

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic',
    'Literal', 'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple',
    'Union', 'AbstractSet', 'ByteString', 'Container', 'ContextManager', 'Hashable',
    'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView',
    'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView',
    'Awaitable', 'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection',
    'AsyncGenerator', 'AsyncContextManager', 'Reversible', 'SupportsAbs', 'SupportsBytes',
    'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound',
    'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set',
    'FrozenSet', 'NamedTuple', 'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern',
    'TextIO', 'AnyStr', 'assert_type', 'assert_never', 'cast', 'clear_overloads',
    'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads',
    'get_type_hints', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check',
    'no_type_check_decorator', 'NoReturn', 'NotRequired', 'overload', 'ParamSpecArgs',
    'ParamSpecKwargs', 'Required', 'reveal_type', 'runtime_checkable', 'Self', 'Text',
    'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'Unpack']

import collections
import collections.abc
import sys
import types
from abc import ABCMeta, abstractmethod

GenericAlias = type(list[int])
UnionType = type(int | str)
MappingProxyType = type(type.__dict__)
NoneType = type(None)
_FunctionType = type(lambda: None)
_BuiltinFunctionType = type(len)
_WrapperDescriptorType = type(object.__init__)
_MethodDescriptorType = type(str.join)
_ModuleType = type(sys)


def _caller(depth=1):
    """The name of the module that called the caller."""
    try:
        return sys._getframe(depth + 1).f_globals.get('__name__', '__main__')
    except ValueError:
        return None


# --- arguments: what may stand between brackets ---

def _type_convert(arg, module=None):
    if arg is None:
        return NoneType
    return ForwardRef(arg, module=module) if isinstance(arg, str) else arg


def _type_check(arg, message, module=None, allow_special=False):
    """The argument as a type: None and strings converted, what cannot be one refused."""
    arg = _type_convert(arg, module)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, Protocol, ClassVar, Final):
        if not allow_special or arg.__origin__ in (Generic, Protocol):
            raise TypeError(f'{arg} is not valid as type argument')
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, _FunctionType):
        return obj.__name__
    return repr(obj)


def _is_variable(arg):
    return isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple))


def _collect_parameters(args):
    """The type variables among the arguments, each once, in order."""
    found = []
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, GenericAlias):
            continue
        if isinstance(arg, (tuple, list)):
            inner = _collect_parameters(arg)
        elif _is_variable(arg):
            inner = (arg,)
        else:
            inner = getattr(arg, '__parameters__', ())
        for variable in inner:
            if variable not in found:
                found.append(variable)
    return tuple(found)


def _remove_doubles(args):
    found = []
    for arg in args:
        if arg not in found:
            found.append(arg)
    return found


def _check_count(cls, args, wanted):
    if not wanted:
        raise TypeError(f'{cls} is not a generic class')
    if len(args) != wanted:
        amount = 'many' if len(args) > wanted else 'few'
        raise TypeError(f'Too {amount} arguments for {cls}; actual {len(args)}, expected {wanted}')


def _unpacked(args):
    """*Ts among the arguments gives the pieces it stands for."""
    for arg in args:
        pieces = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if pieces is not None and not (pieces and pieces[-1] is ...):
            yield from pieces
        else:
            yield arg


# --- forms without instances ---

class _Final:
    """Cannot be derived from."""

    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _SpecialForm(_Final, _root=True):

    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _AnyMeta(type):

    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls, *args, **kwargs)


@_SpecialForm
def NoReturn(self, parameters):
    """What a function that never returns gives."""
    raise TypeError(f'{self} is not subscriptable')


@_SpecialForm
def Never(self, parameters):
    """A type without values."""
    raise TypeError(f'{self} is not subscriptable')


@_SpecialForm
def Self(self, parameters):
    """The class around."""
    raise TypeError(f'{self} is not subscriptable')


@_SpecialForm
def LiteralString(self, parameters):
    """A string written in the program."""
    raise TypeError(f'{self} is not subscriptable')


@_SpecialForm
def TypeAlias(self, parameters):
    """The annotation of a name that stands for a type."""
    raise TypeError(f'{self} is not subscriptable')


@_SpecialForm
def ClassVar(self, parameters):
    """A variable of the class rather than of its instances."""
    return _GenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def Final(self, parameters):
    """A name that is bound once."""
    return _GenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def Union(self, parameters):
    """One of several types."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    message = 'Union[arg, ...]: each arg must be a type.'
    flat = []
    for arg in parameters:
        arg = _type_check(arg, message)
        if isinstance(arg, (_UnionGenericAlias, UnionType)):
            flat.extend(arg.__args__)
        else:
            flat.append(arg)
    flat = tuple(_remove_doubles(flat))
    return flat[0] if len(flat) == 1 else _UnionGenericAlias(self, flat)


@_SpecialForm
def Optional(self, parameters):
    """A type or None."""
    return Union[_type_check(parameters, f'{self} requires a single type.'), NoneType]


@_SpecialForm
def Literal(self, parameters):
    """One of several values."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for value in parameters:
        flat.extend(value.__args__ if isinstance(value, _LiteralGenericAlias) else (value,))
    pairs = _remove_doubles([(value, type(value)) for value in flat])
    return _LiteralGenericAlias(self, tuple(value for value, _ in pairs))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters in front of those of a ParamSpec."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a '
                        'ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    return _GenericAlias(self, (*(_type_check(arg, message) for arg in parameters[:-1]),
                                parameters[-1]))


@_SpecialForm
def TypeGuard(self, parameters):
    """The result of a function that tells of which type its argument is."""
    return _GenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def Required(self, parameters):
    """A key that a TypedDict must have."""
    return _GenericAlias(self, (_type_check(parameters, f'{self._name} accepts only a single type.',
                                            allow_special=True),))


@_SpecialForm
def NotRequired(self, parameters):
    """A key that a TypedDict may have."""
    return _GenericAlias(self, (_type_check(parameters, f'{self._name} accepts only a single type.',
                                            allow_special=True),))


@_SpecialForm
def Unpack(self, parameters):
    """What *Ts stands for."""
    return _UnpackGenericAlias(self, (_type_check(parameters,
                                                  f'{self} accepts only single type.'),))


class ForwardRef(_Final, _root=True):
    """A type named by a string, because it is not there yet."""

    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__',
                 '__forward_value__', '__forward_is_argument__', '__forward_is_class__',
                 '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            code = compile(arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns):
        if self.__forward_module__ is not None:
            module = sys.modules.get(self.__forward_module__)
            globalns = getattr(module, '__dict__', globalns)
        if globalns is None:
            globalns = {} if localns is None else localns
        value = eval(self.__forward_code__, globalns, globalns if localns is None else localns)
        value = _type_check(value, 'Forward references must evaluate to types.',
                            allow_special=True)
        self.__forward_value__ = _evaluated(value, globalns, localns)
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        if self.__forward_module__ is None:
            return f'ForwardRef({self.__forward_arg__!r})'
        return f'ForwardRef({self.__forward_arg__!r}, module={self.__forward_module__!r})'


def _evaluated(annotation, globalns, localns):
    """The annotation with every forward reference in it replaced by its type."""
    if isinstance(annotation, ForwardRef):
        return annotation._evaluate(globalns, localns)
    if not isinstance(annotation, (_GenericAlias, GenericAlias, UnionType)):
        return annotation
    if isinstance(annotation, GenericAlias):
        args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg
                     for arg in annotation.__args__)
    else:
        args = annotation.__args__
    new = tuple(_evaluated(arg, globalns, localns) for arg in args)
    if new == annotation.__args__:
        return annotation
    if isinstance(annotation, GenericAlias):
        return GenericAlias(annotation.__origin__, new)
    if isinstance(annotation, UnionType):
        result = new[0]
        for arg in new[1:]:
            result = result | arg
        return result
    return annotation.copy_with(new)


# --- type variables ---

class _Variable:
    """What the kinds of type variables share."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def _set_bound(self, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = None if bound is None else _type_check(bound, 'Bound must be a type.')

    def __repr__(self):
        sign = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return f'{sign}{self.__name__}'


class TypeVar(_Variable):

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._set_bound(bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if constraints and len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        message = 'TypeVar(name, constraint, ...): constraints must be types.'
        self.__constraints__ = tuple(_type_check(one, message) for one in constraints)
        module = _caller()
        if module != 'typing':
            self.__module__ = module


class TypeVarTuple(_Variable):

    def __init__(self, name):
        self.__name__ = name
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class ParamSpecArgs:

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        if not isinstance(other, ParamSpecArgs):
            return NotImplemented
        return self.__origin__ == other.__origin__


class ParamSpecKwargs:

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __eq__(self, other):
        if not isinstance(other, ParamSpecKwargs):
            return NotImplemented
        return self.__origin__ == other.__origin__


class ParamSpec(_Variable):

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._set_bound(bound, covariant, contravariant)
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


# --- types with arguments ---

def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


class _BaseGenericAlias(_Final, _root=True):
    """What List and List[int] share: they act for the class they are made of."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; '
                            f'use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        entries = []
        if self.__origin__ not in bases:
            entries.append(self.__origin__)
        for base in bases[bases.index(self) + 1:]:
            if isinstance(base, _BaseGenericAlias) or issubclass(base, Generic):
                break
        else:
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in ('_name', '_inst', '_nparams', '_module'):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __dir__(self):
        return sorted({*super().__dir__(),
                       *(name for name in dir(self.__origin__) if not _is_dunder(name))})


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A type with arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = tuple(... if arg is _Ellipsis else arg for arg in args)
        self.__parameters__ = _collect_parameters(self.__args__)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        """Type variables replaced by the arguments."""
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_type_convert(arg) for arg in _unpacked(args))
        return self.copy_with(self._substituted(args))

    def _mapping(self, args):
        """What each type variable stands for."""
        parameters = self.__parameters__
        if len(parameters) == 1 and isinstance(parameters[0], ParamSpec):
            if not (args and (isinstance(args[0], (list, ParamSpec)) or args[0] is ...)):
                args = (list(args),)
        rest = [i for i, one in enumerate(parameters) if isinstance(one, TypeVarTuple)]
        if rest:
            place, after = rest[0], len(parameters) - rest[0] - 1
            if len(args) < len(parameters) - 1:
                _check_count(self, args, len(parameters) - 1)
            middle = args[place:len(args) - after]
            args = (*args[:place], middle, *args[len(args) - after:])
        _check_count(self, args, len(parameters))
        return dict(zip(parameters, args))

    def _substituted(self, args):
        mapping = self._mapping(args)
        return tuple(self._replace_all(self.__args__, mapping))

    def _replace_all(self, args, mapping):
        for arg in args:
            if isinstance(arg, _UnpackGenericAlias) and arg.__args__[0] in mapping:
                yield from mapping[arg.__args__[0]]
            elif isinstance(arg, ParamSpec) and arg in mapping:
                given = mapping[arg]
                if self.__origin__ is collections.abc.Callable and isinstance(given, list):
                    yield from given
                else:
                    yield tuple(given) if isinstance(given, list) else given
            elif _is_variable(arg):
                yield mapping.get(arg, arg)
            elif isinstance(arg, type) and not isinstance(arg, GenericAlias):
                yield arg
            else:
                inner = getattr(arg, '__parameters__', ())
                yield arg[tuple(mapping.get(one, one) for one in inner)] if inner else arg

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        shown = ', '.join(_type_repr(arg) for arg in self.__args__)
        return f'{name}[{shown or "()"}]'

    def __iter__(self):
        yield Unpack[self]

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            for base in bases[bases.index(self) + 1:]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)


def _subscripted(alias, args):
    """What list[T][args] and (list[T] | None)[args] are; the types in C ask for it."""
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(_type_convert(arg) for arg in _unpacked(args))
    is_union = isinstance(alias, types.UnionType)
    probe = _ProbeAlias(types.UnionType if is_union else alias.__origin__, alias.__args__)
    probe.__dict__['_shown'] = alias
    replaced = probe._substituted(args)
    if not is_union:
        return GenericAlias(alias.__origin__, replaced)
    result = replaced[0]
    for one in replaced[1:]:
        result = result | one
    return result


class _ProbeAlias(_GenericAlias, _root=True):
    """Finds out what an alias of the types in C stands for, in whose name it complains."""

    def __repr__(self):
        return repr(self._shown)


class _Ellipsis:
    pass


class _UnpackGenericAlias(_GenericAlias, _root=True):

    def __repr__(self):
        return '*' + repr(self.__args__[0])

    def __getitem__(self, args):
        if isinstance(self.__args__[0], TypeVarTuple):
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        inner = self.__args__[0]
        if isinstance(inner, (_GenericAlias, GenericAlias)):
            return inner.__args__
        return None


class _CallableGenericAlias(_GenericAlias, _root=True):

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)
                               or getattr(args[0], '__origin__', None) is Concatenate):
            return super().__repr__()
        shown = ', '.join(_type_repr(arg) for arg in args[:-1])
        return f'typing.Callable[[{shown}], {_type_repr(args[-1])}]'


class _UnionGenericAlias(_GenericAlias, _root=True):

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, args, inst=inst, name=name)
        if len(args) == 2 and NoneType in args:
            self._name = 'Optional'

    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is NoneType:
                return f'typing.Optional[{_type_repr(args[1])}]'
            if args[1] is NoneType:
                return f'typing.Optional[{_type_repr(args[0])}]'
        return f'typing.Union[{", ".join(map(_type_repr, args))}]'

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):

    def _typed(self):
        return {(value, type(value)) for value in self.__args__}

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return self._typed() == other._typed()

    def __hash__(self):
        return hash(frozenset(self._typed()))

    def __repr__(self):
        shown = ', '.join(_type_repr(value) if isinstance(value, type) else repr(value)
                          for value in self.__args__)
        return f'typing.Literal[{shown or "()"}]'


class _AnnotatedAlias(_GenericAlias, _root=True):

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin)
        self.__metadata__ = metadata

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        shown = ', '.join(map(repr, self.__metadata__))
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {shown}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__
                and self.__metadata__ == other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(attr)


class Annotated:
    """A type with something said about it: Annotated[int, 'positive']."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments '
                            '(a type and an annotation).')
        origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.',
                             allow_special=True)
        return _AnnotatedAlias(origin, tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """List, Dict, Sequence, ...: a class of the library under its name here."""

    def __init__(self, origin, count, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = count
        self.__doc__ = f'A generic version of {origin.__module__}.{origin.__qualname__}.'
        self.__module__ = 'typing'

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        message = 'Parameters to generic types must be types.'
        params = tuple(_type_check(arg, message) for arg in params)
        _check_count(self, params, self._nparams)
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name


class _TupleType(_SpecialGenericAlias, _root=True):

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            message = 'Tuple[t, ...]: t must be a type.'
            params = tuple(_type_check(arg, message) for arg in params[:-1])
            return self.copy_with((*params, _Ellipsis))
        message = 'Tuple[t0, t1, ...]: each t must be a type.'
        return self.copy_with(tuple(_type_check(arg, message) for arg in params))


class _CallableType(_SpecialGenericAlias, _root=True):

    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if args is ...:
            return self.copy_with((_Ellipsis, result))
        if not isinstance(args, (list, tuple)):
            args = (args,)
        return self.copy_with((*(_type_convert(arg) for arg in args), result))


# --- classes with type parameters ---

class Generic:
    """The base of classes with type parameters: class Stack(Generic[T])."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_convert(arg) for arg in _unpacked(params))
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all(_is_variable(arg) or isinstance(arg, _UnpackGenericAlias)
                       for arg in params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                                'or parameter specification variables.')
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        else:
            probe = _GenericAlias(cls, cls.__parameters__)
            if not cls.__parameters__:
                raise TypeError(f'{cls} is not a generic class')
            if not any(isinstance(one, (ParamSpec, TypeVarTuple)) for one in cls.__parameters__):
                _check_count(cls, params, len(cls.__parameters__))
            params = probe._substituted(params)
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__')
        if bases is not None:
            plain = Generic in bases
        else:
            plain = Generic in cls.__bases__ and cls.__name__ != 'Protocol'
        if plain:
            raise TypeError('Cannot inherit from plain Generic')
        found = ()
        if bases is not None:
            found = _collect_parameters(bases)
            named = None
            for base in bases:
                if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                    if base.__origin__ is Generic and named is not None:
                        raise TypeError('Cannot inherit from Generic[...] multiple times.')
                    named = base
            if named is not None:
                missing = [one for one in found if one not in named.__parameters__]
                if missing:
                    raise TypeError(f'Some type variables ({", ".join(map(str, missing))}) are '
                                    f'not listed in {named.__origin__.__name__}'
                                    f'[{", ".join(map(str, named.__parameters__))}]')
                found = named.__parameters__
        cls.__parameters__ = tuple(found)


# --- protocols ---

_NOT_MEMBERS = frozenset({
    '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol',
    '_is_runtime_protocol', '__abstractmethods__', '__annotations__', '__dict__', '__doc__',
    '__init__', '__module__', '__new__', '__slots__', '__subclasshook__', '__weakref__',
    '__class_getitem__', '_abc_impl', '__match_args__'})


def _protocol_members(cls):
    """The names that an object must have."""
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        for name in [*base.__dict__, *base.__dict__.get('__annotations__', {})]:
            if not name.startswith('_abc_') and name not in _NOT_MEMBERS:
                found.add(name)
    return found


def _only_callables(cls):
    return all(callable(getattr(cls, name, None)) for name in _protocol_members(cls))


class _ProtocolMeta(ABCMeta):

    def __instancecheck__(cls, instance):
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with '
                            '@runtime_checkable protocols')
        if _only_callables(cls) and issubclass(type(instance), cls):
            return True
        if super().__instancecheck__(instance) if _only_callables(cls) else False:
            return True
        return all(hasattr(instance, name) and
                   (not callable(getattr(cls, name, None))
                    or getattr(instance, name) is not None)
                   for name in _protocol_members(cls))


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


def _protocol_hook(cls):
    """The __subclasshook__ of a protocol."""

    def __subclasshook__(other):
        if not cls.__dict__.get('_is_protocol', False):
            return NotImplemented
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with '
                            '@runtime_checkable protocols')
        if not _only_callables(cls):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        for name in _protocol_members(cls):
            for base in other.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return NotImplemented
                    break
            else:
                return NotImplemented
        return True

    return __subclasshook__


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that tell which methods an object must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _protocol_hook(cls)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or getattr(base, '_is_protocol', False)
                    or (base.__module__ in ('collections.abc', 'contextlib')
                        and isinstance(base, ABCMeta))):
                raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        if cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init

    def __init__(self, *args, **kwargs):
        if type(self)._is_protocol:
            raise TypeError('Protocols cannot be instantiated')
        super().__init__(*args, **kwargs)


def runtime_checkable(cls):
    """Lets isinstance() ask a protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not cls._is_protocol:
        raise TypeError('@runtime_checkable can be only applied to protocol classes, '
                        f'got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


# --- the library's classes ---

_abc = collections.abc
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)

Hashable = _SpecialGenericAlias(_abc.Hashable, 0)
Awaitable = _SpecialGenericAlias(_abc.Awaitable, 1)
Coroutine = _SpecialGenericAlias(_abc.Coroutine, 3)
AsyncIterable = _SpecialGenericAlias(_abc.AsyncIterable, 1)
AsyncIterator = _SpecialGenericAlias(_abc.AsyncIterator, 1)
Iterable = _SpecialGenericAlias(_abc.Iterable, 1)
Iterator = _SpecialGenericAlias(_abc.Iterator, 1)
Reversible = _SpecialGenericAlias(_abc.Reversible, 1)
Sized = _SpecialGenericAlias(_abc.Sized, 0)
Container = _SpecialGenericAlias(_abc.Container, 1)
Collection = _SpecialGenericAlias(_abc.Collection, 1)
Callable = _CallableType(_abc.Callable, 2)
AbstractSet = _SpecialGenericAlias(_abc.Set, 1, name='AbstractSet')
MutableSet = _SpecialGenericAlias(_abc.MutableSet, 1)
Mapping = _SpecialGenericAlias(_abc.Mapping, 2)
MutableMapping = _SpecialGenericAlias(_abc.MutableMapping, 2)
Sequence = _SpecialGenericAlias(_abc.Sequence, 1)
MutableSequence = _SpecialGenericAlias(_abc.MutableSequence, 1)
ByteString = _SpecialGenericAlias(_abc.ByteString, 0)
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
List = _SpecialGenericAlias(list, 1, inst=False, name='List')
Deque = _SpecialGenericAlias(collections.deque, 1, name='Deque')
Set = _SpecialGenericAlias(set, 1, inst=False, name='Set')
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name='FrozenSet')
MappingView = _SpecialGenericAlias(_abc.MappingView, 1)
KeysView = _SpecialGenericAlias(_abc.KeysView, 1)
ItemsView = _SpecialGenericAlias(_abc.ItemsView, 2)
ValuesView = _SpecialGenericAlias(_abc.ValuesView, 1)
Dict = _SpecialGenericAlias(dict, 2, inst=False, name='Dict')
DefaultDict = _SpecialGenericAlias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _SpecialGenericAlias(collections.OrderedDict, 2)
Counter = _SpecialGenericAlias(collections.Counter, 1)
ChainMap = _SpecialGenericAlias(collections.ChainMap, 2)
Generator = _SpecialGenericAlias(_abc.Generator, 3)
AsyncGenerator = _SpecialGenericAlias(_abc.AsyncGenerator, 2)
Type = _SpecialGenericAlias(type, 1, inst=False, name='Type')


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


def __getattr__(name):
    """Those that stand for types of other modules, which are imported only for them."""
    if name in ('Pattern', 'Match'):
        import re as module
        origin = getattr(module, name)
    elif name in ('ContextManager', 'AsyncContextManager'):
        import contextlib as module
        origin = getattr(module, 'Abstract' + name)
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = _SpecialGenericAlias(origin, 1, name=name)
    return globals()[name]


class IO(Generic[AnyStr]):
    """A stream."""
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


# --- named tuples and typed dicts ---

def _make_nmtuple(name, types, module, defaults=()):
    fields = [field for field, _ in types]
    checked = {field: _type_check(kind, f'field {field} annotation must be a type')
               for field, kind in types}
    made = collections.namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = checked
    return made


_PROHIBITED = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__', '_fields',
                         '_field_defaults', '_field_types', '_make', '_replace', '_asdict',
                         '_source'})
_SPECIAL = frozenset({'__module__', '__name__', '__annotations__'})


class NamedTupleMeta(type):

    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        types = ns.get('__annotations__', {})
        defaults = []
        for field in types:
            if field in ns:
                defaults.append(field)
            elif defaults:
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default '
                                f'field{"s" if len(defaults) > 1 else ""} {", ".join(defaults)}')
        made = _make_nmtuple(typename, types.items(), ns['__module__'],
                             [ns[field] for field in defaults])
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key in ns:
            if key in _PROHIBITED:
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in _SPECIAL and key not in made._fields:
                setattr(made, key, ns[key])
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A named tuple with types: class P(NamedTuple): x: int, or NamedTuple('P', [('x', int)])."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, '
                        'not both')
    return _make_nmtuple(typename, fields, _caller())


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _namedtuple_mro_entries(bases):
    assert NamedTuple in bases
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


class _TypedDictMeta(type):

    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a '
                                'non-TypedDict base class')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        annotations, required, optional = {}, set(), set()
        own = {}
        for key, kind in ns.get('__annotations__', {}).items():
            own[key] = _type_check(kind, "TypedDict('Name', {f0: t0, f1: t1, ...}); "
                                         'each t must be a type', made.__module__, True)
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required.update(base.__dict__.get('__required_keys__', ()))
            optional.update(base.__dict__.get('__optional_keys__', ()))
        annotations.update(own)
        for key, kind in own.items():
            origin = get_origin(kind)
            if origin is Annotated:
                origin = get_origin(kind.__origin__)
            if origin is Required or (origin is not NotRequired and total):
                required.add(key)
            else:
                optional.add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if '__total__' not in made.__dict__:
            made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict with known keys: class Movie(TypedDict): name: str."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    ns = {'__annotations__': dict(fields)}
    module = _caller()
    if module is not None:
        ns['__module__'] = module
    return _TypedDictMeta(typename, (), ns, total=total)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """A name of its own for a type; calling it gives its argument back."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        if '.' in name:
            name = name.rpartition('.')[-1]
        self.__name__ = name
        self.__supertype__ = tp
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        superclass = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were '
                                f'looking for: `{cls.__name__} = NewType({cls.__name__!r}, '
                                f'{superclass})`')

        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# --- asking about types ---

def _without_extras(kind):
    """The type without Annotated, Required and NotRequired."""
    if isinstance(kind, _AnnotatedAlias):
        return _without_extras(kind.__origin__)
    if getattr(kind, '__origin__', None) in (Required, NotRequired):
        return _without_extras(kind.__args__[0])
    if not isinstance(kind, (_GenericAlias, GenericAlias, UnionType)):
        return kind
    new = tuple(_without_extras(arg) for arg in kind.__args__)
    if new == kind.__args__:
        return kind
    if isinstance(kind, GenericAlias):
        return GenericAlias(kind.__origin__, new)
    if isinstance(kind, UnionType):
        result = new[0]
        for arg in new[1:]:
            result = result | arg
        return result
    return kind.copy_with(new)


def _class_hints(cls, globalns, localns):
    hints = {}
    for base in reversed(cls.__mro__):
        names = globalns
        if names is None:
            names = getattr(sys.modules.get(base.__module__), '__dict__', {})
        here, there = names, dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            # A name of the module counts before one of the class.
            here, there = there, here
        annotations = base.__dict__.get('__annotations__', {})
        if not isinstance(annotations, dict):
            annotations = {}
        for name, kind in annotations.items():
            if isinstance(kind, str):
                kind = ForwardRef(kind, is_argument=False, is_class=True)
            hints[name] = _evaluated(NoneType if kind is None else kind, here, there)
    return hints


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations, with strings evaluated."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        hints = _class_hints(obj, globalns, localns)
    else:
        if globalns is None:
            if isinstance(obj, _ModuleType):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, '__wrapped__'):
                    inner = inner.__wrapped__
                globalns = getattr(inner, '__globals__', {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            if isinstance(obj, (_FunctionType, _BuiltinFunctionType, _WrapperDescriptorType,
                                _MethodDescriptorType, _ModuleType, type(obj.__init__))):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        hints = {}
        for name, kind in annotations.items():
            if isinstance(kind, str):
                kind = ForwardRef(kind, is_argument=not isinstance(obj, _ModuleType))
            hints[name] = _evaluated(NoneType if kind is None else kind, globalns, localns)
    if include_extras:
        return hints
    return {name: _without_extras(kind) for name, kind in hints.items()}


def get_origin(tp):
    """The type without its arguments."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    """The arguments of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _abc.Callable and not (
                len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)
                                    or get_origin(args[0]) is Concatenate)):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, UnionType):
        return tp.__args__
    return ()


# --- functions that say something to type checkers ---

TYPE_CHECKING = False
Text = str


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {text}')


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def no_type_check(arg):
    if isinstance(arg, type):
        for name, thing in vars(arg).items():
            if isinstance(thing, _FunctionType):
                thing.__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions '
        'outside a stub module should always be followed by an implementation that is not '
        '@overload-ed.')


def _overload_key(func):
    func = getattr(func, '__func__', func)
    return func.__module__, func.__qualname__


def overload(func):
    """One of the signatures of the function that follows."""
    line = getattr(func, '__func__', func).__code__.co_firstlineno
    _overloads.setdefault(_overload_key(func), {})[line] = func
    return _overload_dummy


def get_overloads(func):
    return list(_overloads.get(_overload_key(func), {}).values())


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default,
            'kw_only_default': kw_only_default, 'field_specifiers': field_specifiers,
            'kwargs': kwargs}
        return cls_or_fn

    return decorator
