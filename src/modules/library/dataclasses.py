"""Classes whose methods are made from a list of their fields."""

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
           'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']

import copy
import keyword
import sys
import types
from functools import wraps
from reprlib import recursive_repr

MappingProxyType = type(type.__dict__)
GenericAlias = type(list[int])
_NO_METADATA = MappingProxyType({})
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT = '__post_init__'
# What deepcopy() gives back as it is.
_ATOMIC = frozenset({type(None), bool, int, float, complex, str, bytes, type(...), range, type,
                     type(NotImplemented), type(len), type(lambda: None)})


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _FieldKind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind('_FIELD')
_FIELD_CLASSVAR = _FieldKind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FieldKind('_FIELD_INITVAR')


_type = type


class InitVar:
    """InitVar[type]: a parameter of __init__ that is handed to __post_init__ only."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, _type) and not isinstance(self.type, GenericAlias):
            return f'dataclasses.InitVar[{self.type.__name__}]'
        return f'dataclasses.InitVar[{self.type!r}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """One field; made by field() or from a plain default, named later."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare',
                 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        shown = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare',
                 'metadata', 'kw_only', '_field_type')
        return 'Field(' + ','.join(f'{name}={getattr(self, name)!r}' for name in shown) + ')'

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), '__set_name__', None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:

    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        shown = ','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)
        return f'_DataclassParams({shown})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    """A field with more to say than its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# --- which fields a class has ---

def _is_marked(annotation, cls, marker_name, is_marker):
    """Is the annotation the marker (ClassVar, InitVar, KW_ONLY), perhaps as text?"""
    if not isinstance(annotation, str):
        return is_marker(annotation)
    name = annotation.split('[')[0].strip()
    namespace = getattr(sys.modules.get(cls.__module__), '__dict__', {})
    module_name, dot, last = name.rpartition('.')
    if dot:
        module = namespace.get(module_name)
        return last == marker_name and is_marker(getattr(module, last, None))
    return is_marker(namespace.get(name))


def _is_classvar(annotation, cls):
    typing = sys.modules.get('typing')
    if typing is None:
        return False

    def is_marker(a):
        return a is typing.ClassVar or getattr(a, '__origin__', None) is typing.ClassVar

    return _is_marked(annotation, cls, 'ClassVar', is_marker)


def _is_initvar(annotation, cls):
    return _is_marked(annotation, cls, 'InitVar', lambda a: a is InitVar or type(a) is InitVar)


def _is_kw_only(annotation, cls):
    return _is_marked(annotation, cls, 'KW_ONLY', lambda a: a is KW_ONLY)


def _get_field(cls, name, annotation, default_kw_only):
    """The field of an annotated name, from what stands in the class under it."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING  # one of __slots__
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    if _is_classvar(annotation, cls):
        made._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation, cls):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f'field {made.name} cannot have a default factory')
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f'field {made.name} is a ClassVar but specifies kw_only')
    elif made.kw_only is MISSING:
        made.kw_only = default_kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(made.default)} for field {made.name} '
                         'is not allowed: use default_factory')
    return made


def _own_fields(cls, kw_only):
    """The fields that the class itself names, in order."""
    result = []
    kw_only_seen = False
    annotations = cls.__dict__.get('__annotations__', {})
    for name, annotation in annotations.items():
        if _is_kw_only(annotation, cls):
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only_seen = kw_only = True
        else:
            result.append(_get_field(cls, name, annotation, kw_only))
    for made in result:
        if not isinstance(getattr(cls, made.name, None), Field):
            continue
        if made.default is MISSING:
            delattr(cls, made.name)
        else:
            setattr(cls, made.name, made.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return result


def _inherited_fields(cls, frozen):
    """Those of the bases, the farthest first; frozen must be of frozen."""
    result = {}
    any_frozen, has_bases = False, False
    for base in cls.__mro__[-1:0:-1]:
        theirs = getattr(base, _FIELDS, None)
        if theirs is None:
            continue
        has_bases = True
        result.update({made.name: made for made in theirs.values()})
        if getattr(base, _PARAMS).frozen:
            any_frozen = True
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not any_frozen and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    return result


# --- methods made from text, so that their parameters are the fields ---

def _make_function(name, parameters, body, names, globals, return_type=MISSING):
    """def name(parameters): body, with names known to it; they get its return type, too."""
    returns = ''
    if return_type is not MISSING:
        names['_return_type'] = return_type
        returns = '->_return_type'
    lines = '\n'.join(f'  {line}' for line in body)
    text = f' def {name}({",".join(parameters)}){returns}:\n{lines}'
    made = {}
    exec(f'def __create_fn__({", ".join(names)}):\n{text}\n return {name}', globals, made)
    return made['__create_fn__'](**names)


def _tuple_text(owner, chosen):
    """The text of a tuple of the owner's fields."""
    if not chosen:
        return '()'
    return '(' + ','.join([f'{owner}.{made.name}' for made in chosen]) + ',)'


def _parameter_text(made):
    text = f'{made.name}:_type_{made.name}'
    if made.default is not MISSING:
        return f'{text}=_dflt_{made.name}'
    if made.default_factory is not MISSING:
        return f'{text}=_HAS_DEFAULT_FACTORY'
    return text


def _assign_text(frozen, name, value, self_name):
    if frozen:
        return f'__dataclass_builtins_object__.__setattr__({self_name},{name!r},{value})'
    return f'{self_name}.{name}={value}'


def _init_line(made, frozen, names, self_name, slots):
    """The line of __init__ that sets the field, or None."""
    default = f'_dflt_{made.name}'
    if made.default_factory is not MISSING:
        names[default] = made.default_factory
        value = f'{default}()'
        if made.init:
            value += f' if {made.name} is _HAS_DEFAULT_FACTORY else {made.name}'
    elif made.init:
        if made.default is not MISSING:
            names[default] = made.default
        value = made.name
    elif slots and made.default is not MISSING:
        names[default] = made.default
        value = default
    else:
        return None
    if made._field_type is _FIELD_INITVAR:
        return None
    return _assign_text(frozen, made.name, value, self_name)


def _make_init(all_fields, std, kw_only, frozen, has_post_init, self_name, globals, slots):
    seen_default = False
    for made in std:
        if not made.init:
            continue
        if made.default is not MISSING or made.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f'non-default argument {made.name!r} follows default argument')
    names = {f'_type_{made.name}': made.type for made in all_fields}
    names.update({'MISSING': MISSING, '_HAS_DEFAULT_FACTORY': _HAS_DEFAULT_FACTORY,
                  '__dataclass_builtins_object__': object})
    body = []
    for made in all_fields:
        line = _init_line(made, frozen, names, self_name, slots)
        if line:
            body.append(line)
    if has_post_init:
        given = ','.join(m.name for m in all_fields if m._field_type is _FIELD_INITVAR)
        body.append(f'{self_name}.{_POST_INIT}({given})')
    parameters = [_parameter_text(made) for made in std]
    if kw_only:
        parameters += ['*']
        parameters += [_parameter_text(made) for made in kw_only]
    return _make_function('__init__', [self_name] + parameters, body or ['pass'], names, globals,
                          None)


def _make_repr(chosen, globals):
    shown = ', '.join([f'{made.name}={{self.{made.name}!r}}' for made in chosen])
    function = _make_function('__repr__', ('self',),
                              [f'return self.__class__.__qualname__ + f"({shown})"'], {}, globals)
    function.__qualname__ = f'__create_fn__.<locals>.{function.__name__}'
    return _guarded_repr(function)


def _guarded_repr(function):
    """The same, but an object inside of itself shows as dots."""
    running = set()

    @wraps(function)
    def wrapper(self):
        key = (id(self), 1)  # the object, and the only thread
        if key in running:
            return '...'
        running.add(key)
        try:
            return function(self)
        finally:
            running.discard(key)

    return wrapper


def _make_comparison(name, operator, chosen, globals):
    mine, theirs = _tuple_text('self', chosen), _tuple_text('other', chosen)
    return _make_function(name, ('self', 'other'),
                          ['if other.__class__ is self.__class__:',
                           f' return {mine}{operator}{theirs}', 'return NotImplemented'],
                          {}, globals)


def _make_frozen_methods(cls, chosen, globals):
    names = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    test = 'type(self) is cls'
    if chosen:
        test += f' or name in ({"".join(f"{made.name!r}," for made in chosen)})'
    setter = _make_function('__setattr__', ('self', 'name', 'value'),
                            [f'if {test}:',
                             ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
                             'super(cls, self).__setattr__(name, value)'], names, globals)
    deleter = _make_function('__delattr__', ('self', 'name'),
                             [f'if {test}:',
                              ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
                              'super(cls, self).__delattr__(name)'], names, globals)
    return setter, deleter


def _make_hash(chosen, globals):
    return _make_function('__hash__', ('self',), [f'return hash({_tuple_text("self", chosen)})'],
                          {}, globals)


def _set_new(cls, name, function):
    """True if the class has an attribute of that name itself; it is kept."""
    if name in cls.__dict__:
        return True
    if hasattr(function, '__qualname__'):
        function.__qualname__ = f'{cls.__qualname__}.{function.__name__}'
    setattr(cls, name, function)
    return False


def _choose_hash(cls, params, has_explicit_hash, chosen, globals):
    """What becomes of __hash__, by unsafe_hash, eq and frozen."""
    if params.unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    elif not params.eq or has_explicit_hash:
        return
    elif not params.frozen:
        cls.__hash__ = None
        return
    function = _make_hash(chosen, globals)
    function.__qualname__ = f'{cls.__qualname__}.__hash__'
    cls.__hash__ = function


# --- the class's doc: its signature ---

def _annotation_text(annotation):
    if getattr(annotation, '__module__', None) == 'typing' and not isinstance(annotation, str):
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


def _signature_text(cls, std, kw_only):
    annotations = cls.__init__.__annotations__

    def one(made):
        text = f'{made.name}: {_annotation_text(annotations[made.name])}'
        if made.default is not MISSING:
            return f'{text} = {made.default!r}'
        if made.default_factory is not MISSING:
            return f'{text} = <factory>'
        return text

    pieces = [one(made) for made in std]
    if kw_only:
        pieces += ['*'] + [one(made) for made in kw_only]
    return '(' + ', '.join(pieces) + ')'


def _other_signature(cls):
    """Of a class whose __init__ is not made from its fields."""
    from inspect import signature
    return str(signature(cls)).replace(' -> None', '')


# --- slots ---

def _slot_names(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return
    if isinstance(slots, str):
        yield slots
    elif not hasattr(slots, '__next__'):
        yield from slots
    else:
        raise TypeError(f'Slots of {cls.__name__!r} cannot be determined')


def _dataclass_getstate(self):
    return [getattr(self, made.name) for made in fields(self)]


def _dataclass_setstate(self, state):
    for made, value in zip(fields(self), state):
        object.__setattr__(self, made.name, value)


def _add_slots(cls, is_frozen, weakref_slot):
    """A new class like cls, but with __slots__."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = tuple(made.name for made in fields(cls))
    inherited = {name for base in cls.__mro__[1:-1] for name in _slot_names(base)}
    wanted = names + ('__weakref__',) if weakref_slot else names
    namespace['__slots__'] = tuple(name for name in wanted if name not in inherited)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    if is_frozen:
        if '__getstate__' not in namespace:
            made.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            made.__setstate__ = _dataclass_setstate
    return made


# --- the decorator ---

def _process_class(cls, params, match_args, kw_only, slots, weakref_slot):
    globals = sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}
    all_fields = _inherited_fields(cls, params.frozen)
    setattr(cls, _PARAMS, params)
    for made in _own_fields(cls, kw_only):
        all_fields[made.name] = made
    setattr(cls, _FIELDS, all_fields)

    hash_there = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (hash_there is MISSING
                             or (hash_there is None and '__eq__' in cls.__dict__))
    if params.order and not params.eq:
        raise ValueError('eq must be true if order is true')

    with_init = [made for made in all_fields.values()
                 if made._field_type in (_FIELD, _FIELD_INITVAR)]
    std = tuple(made for made in with_init if made.init and not made.kw_only)
    kw = tuple(made for made in with_init if made.init and made.kw_only)
    plain = [made for made in all_fields.values() if made._field_type is _FIELD]
    makes_init = params.init and '__init__' not in cls.__dict__
    if params.init:
        self_name = '__dataclass_self__' if 'self' in all_fields else 'self'
        _set_new(cls, '__init__', _make_init(with_init, std, kw, params.frozen,
                                             hasattr(cls, _POST_INIT), self_name, globals, slots))
    if params.repr:
        _set_new(cls, '__repr__', _make_repr([made for made in plain if made.repr], globals))
    _add_comparisons(cls, params, [made for made in plain if made.compare], globals)
    if params.frozen:
        for function in _make_frozen_methods(cls, plain, globals):
            if _set_new(cls, function.__name__, function):
                raise TypeError(f'Cannot overwrite attribute {function.__name__} '
                                f'in class {cls.__name__}')
    in_hash = [made for made in plain
               if (made.compare if made.hash is None else made.hash)]
    _choose_hash(cls, params, has_explicit_hash, in_hash, globals)
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + (_signature_text(cls, std, kw) if makes_init
                                      else _other_signature(cls))
    if match_args:
        _set_new(cls, '__match_args__', tuple(made.name for made in std))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    return _add_slots(cls, params.frozen, weakref_slot) if slots else cls


def _add_comparisons(cls, params, compared, globals):
    if params.eq:
        _set_new(cls, '__eq__', _make_comparison('__eq__', '==', compared, globals))
    if not params.order:
        return
    for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
        if _set_new(cls, name, _make_comparison(name, operator, compared, globals)):
            raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                            'Consider using functools.total_ordering')


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Gives the class the methods that its annotated names call for."""

    def wrap(cls):
        return _process_class(cls, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen),
                              match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


# --- functions on dataclasses ---

def fields(class_or_instance):
    """The fields, as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(made for made in found.values() if made._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Is it a dataclass or an instance of one?"""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _convert(obj, convert_instance, factory):
    """A copy of a value with the dataclass instances in it converted."""
    if type(obj) in _ATOMIC:
        return obj
    if _is_dataclass_instance(obj):
        return convert_instance(obj, factory)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_convert(item, convert_instance, factory) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_convert(item, convert_instance, factory) for item in obj)
    if isinstance(obj, dict):
        return type(obj)((_convert(key, convert_instance, factory),
                          _convert(value, convert_instance, factory))
                         for key, value in obj.items())
    return copy.deepcopy(obj)


def _instance_to_dict(instance, factory):
    return factory([(made.name, _convert(getattr(instance, made.name), _instance_to_dict, factory))
                    for made in fields(instance)])


def _instance_to_tuple(instance, factory):
    return factory([_convert(getattr(instance, made.name), _instance_to_tuple, factory)
                    for made in fields(instance)])


def asdict(obj, *, dict_factory=dict):
    """The fields and their values, dataclasses among these converted, too."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _instance_to_dict(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields, dataclasses among these converted, too."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _instance_to_tuple(obj, tuple_factory)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False):
    """A new dataclass; fields are names, (name, type) or (name, type, field())."""
    namespace = {} if namespace is None else namespace
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    body = {**namespace, **defaults, '__annotations__': annotations, '__module__': 'types'}
    cls = types.new_class(cls_name, bases, {}, lambda names: names.update(body))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new object like obj, with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for made in getattr(obj, _FIELDS).values():
        if made._field_type is _FIELD_CLASSVAR:
            continue
        if not made.init:
            if made.name in changes:
                raise ValueError(f'field {made.name} is declared with init=False, '
                                 'it cannot be specified with replace()')
            continue
        if made.name not in changes:
            if made._field_type is _FIELD_INITVAR and made.default is MISSING:
                raise ValueError(f'InitVar {made.name!r} must be specified with replace()')
            changes[made.name] = getattr(obj, made.name)
    return obj.__class__(**changes)
