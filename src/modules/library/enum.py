"""Enumerations: classes whose members are fixed, named values."""

__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
           'auto', 'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary',
           'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr',
           'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE',
           'pickle_by_global_name', 'pickle_by_enum_name']

import builtins as bltns
import sys

MappingProxyType = type(type.__dict__)

# Classes of this module that the code asks for before they are made.
Enum = Flag = EJECT = KEEP = STRICT = ReprEnum = None


# --- marks that a class body may put around values ---

class nonmember:
    """nonmember(value): value is no member."""

    def __init__(self, value):
        self.value = value


class member:
    """member(value): value is a member, whatever it is."""

    def __init__(self, value):
        self.value = value


class _AutoNull:
    def __repr__(self):
        return '_auto_null'


_auto_null = _AutoNull()


class auto:
    """A value that _generate_next_value_ makes."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


# --- names and bits ---

def _is_descriptor(thing):
    return hasattr(thing, '__get__') or hasattr(thing, '__set__') or hasattr(thing, '__delete__')


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_'
            and name[-3] != '_')


def _is_sunder(name):
    return (len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_'
            and name[-2] != '_')


def _is_private(class_name, name):
    """Is it what `__x` is called in the class body?"""
    start = f'_{class_name}__'
    return (len(name) > len(start) and name.startswith(start) and name[len(start)] != '_'
            and (name[-1] != '_' or name[-2] != '_'))


def _is_single_bit(number):
    return number != 0 and number & (number - 1) == 0


def _bits_of(number):
    """The single bits of a number that is not negative, lowest first."""
    while number:
        bit = number & (~number + 1)
        yield bit
        number ^= bit


def _iter_bits_lsb(num):
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError(f'{num!r} is not a positive integer')
    return _bits_of(num)


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """Like the builtin, but with the sign as first digit: bin(10) is '0b0 1010'."""
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        text = bltns.bin(num + ceiling).replace('1', '0', 1)
    else:
        text = bltns.bin(~num ^ (ceiling - 1) + ceiling)
    sign, digits = text[:3], text[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f'{sign} {digits}'


# --- attributes of members ---

class property:
    """An attribute that a member computes and that may be the name of a member, too."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = fget.__doc__ if doc is None and fget is not None else doc
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))
        self.name = self.clsname = None

    def getter(self, fget):
        return self._with(fget, self.fset, self.fdel)

    def setter(self, fset):
        return self._with(self.fget, fset, self.fdel)

    def deleter(self, fdel):
        return self._with(self.fget, self.fset, fdel)

    def _with(self, fget, fset, fdel):
        return type(self)(fget, fset, fdel, self.__doc__)

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__
        self.owner = owner

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            try:
                return ownerclass._member_map_[self.name]
            except KeyError:
                raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        if self.fget is None:
            # It stands for a member of that name.
            try:
                return type(instance)._member_map_[self.name]
            except KeyError:
                raise AttributeError(f'{ownerclass!r} member has no attribute {self.name!r}')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'{self.owner!r} cannot set attribute {self.name!r}')
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f'{self.owner!r} cannot delete attribute {self.name!r}')
        return self.fdel(instance)


# --- the class body ---

class _EnumDict(dict):
    """The namespace of a class body: notes which names are members, in order."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None

    _SUNDERS = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_',
                '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_')

    def _set_sunder(self, key, value):
        if key not in self._SUNDERS:
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = getattr(value, '__func__', value)
        elif key == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        return value

    def _fill_auto(self, key, value):
        """The value with every auto() in it replaced."""
        single = isinstance(value, auto)
        pieces = (value,) if single else value
        if not single and not (type(value) is tuple and any(isinstance(v, auto) for v in value)):
            return value
        filled = []
        for piece in pieces:
            if isinstance(piece, auto):
                if piece.value is _auto_null:
                    piece.value = self._generate_next_value(
                        key, 1, len(self._member_names), self._last_values[:])
                self._auto_called = True
                piece = piece.value
                if not single:
                    self._last_values.append(piece)
            filled.append(piece)
        return filled[0] if single else tuple(filled)

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._set_sunder(key, value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value):
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            value = self._fill_auto(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def update(self, members, *more_members):
        pairs = members.items() if hasattr(members, 'keys') else members
        for name, value in pairs:
            self[name] = value
        for name, value in more_members:
            self[name] = value


class _ProtoMember:
    """Stands in the new class where a member is to be; becomes it when it is told its
    name, which is before __init_subclass__ runs."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, name):
        delattr(enum_class, name)
        made = self._make(enum_class)
        value = made._value_
        made._name_ = name
        made.__objclass__ = enum_class
        made.__init__(*self._arguments(enum_class))
        made._sort_order_ = len(enum_class._member_names_)
        made = self._same_as(enum_class, made, value) or made
        if made._name_ == name:
            self._note(enum_class, made, value)
        self._install(enum_class, name, made)
        enum_class._member_map_[name] = made
        try:
            enum_class._value2member_map_.setdefault(value, made)
        except TypeError:
            enum_class._unhashable_values_.append(value)

    def _arguments(self, enum_class):
        value = self.value
        arguments = value if isinstance(value, tuple) else (value,)
        return (arguments,) if enum_class._member_type_ is tuple else arguments

    def _make(self, enum_class):
        value = self.value
        arguments = self._arguments(enum_class)
        if enum_class._use_args_:
            made = enum_class._new_member_(enum_class, *arguments)
        else:
            made = enum_class._new_member_(enum_class)
        if not hasattr(made, '_value_'):
            if enum_class._member_type_ is object:
                made._value_ = value
            else:
                try:
                    made._value_ = enum_class._member_type_(*arguments)
                except Exception as error:
                    failed = TypeError('_value_ not set in __new__, unable to create it')
                    failed.__cause__ = error
                    raise failed
        return made

    def _same_as(self, enum_class, made, value):
        """The member of which this is another name, or None."""
        try:
            known = enum_class._value2member_map_.get(value)
            hash(value)
        except TypeError:
            known = None
            for other in enum_class._member_map_.values():
                if other._value_ == value:
                    return other
        return known

    def _note(self, enum_class, made, value):
        """A new member: is it one of those that the class shows?"""
        names = enum_class._member_names_
        if Flag is None or not issubclass(enum_class, Flag):
            names.append(made._name_)
            return
        enum_class._flag_mask_ |= value
        if _is_single_bit(value):
            enum_class._singles_mask_ |= value
            names.append(made._name_)
        enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1

    def _install(self, enum_class, name, made):
        """As a class attribute; where a base has a property of that name, both go."""
        for base in enum_class.__mro__[1:]:
            found = base.__dict__.get(name)
            if found is None:
                continue
            if isinstance(found, (property, bltns.property)):
                redirect = property(found.fget, found.fset, found.fdel)
                redirect.__set_name__(enum_class, name)
                setattr(enum_class, name, redirect)
                return
            if hasattr(found, '__get__'):
                redirect = property()
                redirect.__set_name__(enum_class, name)
                setattr(enum_class, name, redirect)
                return
        setattr(enum_class, name, made)


# --- the metaclass ---

class EnumType(type):
    """The type of enumeration classes."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault('_ignore_', []).append('_ignore_')
        for key in classdict['_ignore_']:
            classdict.pop(key, None)
        names = list(classdict._member_names)
        invalid = set(names) & {'mro', ''}
        if invalid:
            raise ValueError('invalid enum member name(s) '
                             + ','.join(repr(name) for name in invalid))
        order = classdict.pop('_order_', None)
        if order is not None:
            order = order.replace(',', ' ').split()
        for name in names:
            dict.__setitem__(classdict, name, _ProtoMember(classdict[name]))
        save_new = metacls._add_facts(cls, bases, classdict, boundary)
        made = metacls._make_class(cls, bases, classdict, kwds)
        if save_new:
            made.__new_member__ = classdict['__new__']
        made._choose_methods(bases, classdict)
        if Flag is not None and issubclass(made, Flag):
            made._finish_flag()
        if order is not None:
            made._check_order(order)
        return made

    @classmethod
    def _add_facts(metacls, cls, bases, classdict, boundary):
        """What members will look for in their class while they are made."""
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        facts = {
            '_new_member_': new, '_use_args_': use_args, '_member_names_': [],
            '_member_map_': {}, '_value2member_map_': {}, '_unhashable_values_': [],
            '_member_type_': member_type, '_value_repr_': metacls._find_data_repr_(cls, bases),
        }
        boundary = boundary or getattr(first_enum, '_boundary_', None)
        if boundary is not None:
            facts.update({'_boundary_': boundary, '_flag_mask_': 0, '_singles_mask_': 0,
                          '_all_bits_': 0, '_inverted_': None})
        for name, value in facts.items():
            dict.__setitem__(classdict, name, value)
        if '__doc__' not in classdict:
            dict.__setitem__(classdict, '__doc__', None)
        return save_new

    @classmethod
    def _make_class(metacls, cls, bases, classdict, kwds):
        try:
            return type.__new__(metacls, cls, bases, classdict, **kwds)
        except RuntimeError as error:
            # What a member's making raised, as __set_name__ wraps it.
            if error.__cause__ is None:
                raise
            cause = error.__cause__
        raise cause from None

    def _choose_methods(cls, bases, classdict):
        """Methods that a mixed-in type would give, but enumerations have their own of."""
        member_type, first_enum = type(cls)._get_mixins_(cls.__name__, bases)
        if ReprEnum is not None and ReprEnum in bases:
            if '__format__' not in classdict:
                cls.__format__ = member_type.__format__
            if '__str__' not in classdict:
                method = member_type.__str__
                cls.__str__ = member_type.__repr__ if method is object.__str__ else method
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name in cls.__dict__:
                continue
            inherited = getattr(cls, name)
            if inherited in (getattr(member_type, name, None), getattr(object, name, None)):
                own = getattr(first_enum, name, None)
                if own is not None and own is not inherited:
                    setattr(cls, name, own)
        if Flag is not None and issubclass(cls, Flag):
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__',
                         '__invert__'):
                if name not in classdict:
                    setattr(cls, name, getattr(Flag, name))
        if Enum is not None:
            cls.__new__ = Enum.__new__

    def _finish_flag(cls):
        """Members that are not in the order of their bits are iterated as defined."""
        in_order = [m._value_ for m in cls]
        if in_order != sorted(in_order):
            cls._iter_member_ = cls._iter_member_by_def_

    def _check_order(cls, order):
        if Flag is not None and issubclass(cls, Flag):
            order = [name for name in order
                     if name not in cls._member_map_ or _is_single_bit(cls[name]._value_)]
        else:
            order = [name for name in order if name not in cls._member_map_
                     or name in cls._member_names_]
        if order != cls._member_names_:
            raise TypeError('member order does not match _order_:\n'
                            f'  {cls._member_names_!r}\n  {order!r}')

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        """A member by its value; with names, a new enumeration."""
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn('in 3.12 __contains__ will no longer raise TypeError, but will return '
                          'True or\nFalse depending on whether the value is a member or the value '
                          'of a member', DeprecationWarning, stacklevel=2)
            raise TypeError(f"unsupported operand type(s) for 'in': "
                            f"'{type(member).__qualname__}' and '{type(cls).__qualname__}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None

    def __dir__(cls):
        shown = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__',
                 '__members__', '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            shown.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            shown.add('__init_subclass__')
        if cls._member_type_ is object:
            return sorted(shown)
        return sorted(set(dir(cls._member_type_)) | shown)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @bltns.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            given, names, values = names, [], []
            first = start if start is not None else 1
            for count, name in enumerate(given):
                value = namespace._generate_next_value(name, first, count, values[:])
                values.append(value)
                names.append((name, value))
        for item in names or ():
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            if not isinstance(name, str):
                raise TypeError(f'attribute name must be string, not {bltns.type(name).__name__!r}')
            namespace[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get('__name__')
        if module is not None:
            namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _get_mixins_(metacls, class_name, bases):
        """The type that members are (object if no other) and the enumeration derived from."""
        if not bases:
            return object, Enum
        metacls._check_for_existing_members_(class_name, bases)
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as '
                            '`EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return metacls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    if ('__dataclass_fields__' in base.__dict__
                            and base.__dataclass_params__.repr):
                        return _dataclass_repr
                    return base.__dict__['__repr__']
        return None

    @classmethod
    def _find_data_type_(metacls, class_name, bases):
        found = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    found.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {found!r}')
        return found.pop() if found else None

    @classmethod
    def _find_new_(metacls, classdict, member_type, first_enum):
        """What makes members, is it the class's own, does it want the value."""
        new = classdict.get('__new__')
        save_new = first_enum is not None and new is not None
        plain = {None, None.__new__, object.__new__}
        if Enum is not None:
            plain.add(Enum.__new__)
        if new is None:
            for name in ('__new_member__', '__new__'):
                for candidate in (member_type, first_enum):
                    target = getattr(candidate, name, None)
                    if target not in plain:
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = first_enum is not None and new not in (object.__new__,)
        return new, save_new, use_args


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    shown = ', '.join(f'{name}={getattr(self, name)!r}' for name in fields if fields[name].repr)
    return f'{type(self).__name__}({shown})'


EnumMeta = EnumType


# --- enumerations ---

class Enum(metaclass=EnumType):
    """A collection of named values.

    >>> class Color(Enum):
    ...     RED = 1
    ...     BLUE = 2

    Members are found by attribute (Color.RED), by value (Color(1)) and by name
    (Color['RED']); the class can be iterated over.
    """

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members defined')
        failed = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            failed, result = error, None
        try:
            if isinstance(result, cls):
                return result
            if (Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
                    and isinstance(result, int)):
                return result
            invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if result is None and failed is None:
                raise invalid
            if failed is None:
                failed = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} '
                                   'instead of None or a valid member')
            if not isinstance(failed, ValueError):
                failed.__context__ = invalid
            raise failed
        finally:
            failed = invalid = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): one more than the highest number so far."""
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            pass
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f'<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        shown = set()
        if self.__class__._member_type_ is not object:
            shown = set(object.__dir__(self))
        for name in getattr(self, '__dict__', ()):
            if name[0] != '_':
                shown.add(name)
        for cls in self.__class__.mro():
            for name, thing in cls.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(thing, property):
                    if thing.fget is not None or name not in self._member_map_:
                        shown.add(name)
                    else:
                        shown.discard(name)
                elif name not in self._member_map_:
                    shown.add(name)
        return sorted({'__class__', '__doc__', '__eq__', '__hash__', '__module__'} | shown)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Only repr() is the enumeration's; str() and format() are the values'."""


class IntEnum(int, ReprEnum):
    """Members are ints."""


class StrEnum(str, ReprEnum):
    """Members are strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f'encoding must be a string, not {values[1]!r}')
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f'errors must be a string, not {values[2]!r}')
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has."""
    STRICT = auto()   # an error
    CONFORM = auto()  # they are dropped
    EJECT = auto()    # the result is a plain int
    KEEP = auto()     # they are kept


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members that can be combined by bits."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The next power of two."""
        if not last_values:
            return start if start is not None else 1
        highest = max(last_values)
        try:
            bits = highest.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {highest!r}') from None
        return 2 ** bits

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits_of(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _within_boundary(cls, value):
        """The value with the bits that no member has treated as the class wants; the
        second result is true if it is to be given back as it is."""
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        if ~all_bits <= value <= all_bits and not value & (all_bits ^ mask):
            return value, False
        if cls._boundary_ is STRICT:
            width = max(value.bit_length(), mask.bit_length())
            raise ValueError(f'{cls!r} invalid value {value!r}\n'
                             f'    given {bin(value, width)}\n  allowed {bin(mask, width)}')
        if cls._boundary_ is CONFORM:
            return value & mask, False
        if cls._boundary_ is EJECT:
            return value, True
        if value < 0:
            value += max(all_bits + 1, 2 ** value.bit_length())
        return value, False

    @classmethod
    def _missing_(cls, value):
        """A member that combines others, made when it is first asked for."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        value, as_it_is = cls._within_boundary(value)
        if as_it_is:
            return value
        negative = None
        if value < 0:
            negative = value
            value += cls._all_bits_ + 1
        unknown = value & ~cls._flag_mask_
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) --> unknown values {unknown!r} '
                             f'[{bin(unknown)}]')
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        made._name_ = cls._combined_name(value)
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    @classmethod
    def _combined_name(cls, value):
        """The names of the members in it, with | between; None if there is none."""
        single_bits = value & cls._singles_mask_
        members = list(cls._iter_member_(single_bits))
        combined = 0
        for single in members:
            combined |= single._value_
        if value & ~cls._singles_mask_:
            for other in cls._member_map_.values():
                bits = other._value_
                if other not in members and bits and bits & value == bits:
                    members.append(other)
                    combined |= bits
        if not combined:
            return None
        name = '|'.join(single._name_ for single in members)
        unknown = value ^ combined
        if unknown and cls._boundary_ is STRICT:
            raise ValueError(f'{cls!r}: no members with value {unknown!r}')
        return f'{name}|{cls._numeric_repr_(unknown)}' if unknown else name

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': "
                            f'{type(other).__qualname__!r} and {self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {show(self._value_)}>'
        return f'<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return value
        return self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return value
        return self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return value
        return self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""


# --- decorators ---

def unique(enumeration):
    """Refuses an enumeration with two names for one value."""
    doubles = [(name, member.name) for name, member in enumeration.__members__.items()
               if name != member.name]
    if doubles:
        shown = ', '.join(f'{alias} -> {name}' for alias, name in doubles)
        raise ValueError(f'duplicate values found in {enumeration!r}: {shown}')
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Checks an enumeration for what is named: UNIQUE, CONTINUOUS, NAMED_FLAGS."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._check_unique(enumeration)
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration)
        return enumeration

    def _check_unique(self, enumeration):
        doubles = [(name, member.name) for name, member in enumeration.__members__.items()
                   if name != member.name]
        if doubles:
            shown = ', '.join(f'{alias} -> {name}' for alias, name in doubles)
            raise ValueError(f'aliases found in {enumeration!r}: {shown}')

    def _check_continuous(self, enumeration):
        values = {member.value for member in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            kind = 'flag'
            wanted = [2 ** bit for bit in range(low.bit_length(), high.bit_length() - 1)]
        elif issubclass(enumeration, IntEnum) or all(isinstance(v, int) for v in values):
            kind = 'enum'
            wanted = range(low + 1, high)
        else:
            raise Exception("verify: unknown type "
                            f"({enumeration._member_type_.__name__!r} for 'continuous'")
        missing = [value for value in wanted if value not in values]
        if missing:
            raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values '
                             f'{", ".join(map(str, missing))}'[:256])

    def _check_named(self, enumeration):
        singles = [member.value for member in enumeration]
        bad, bits = [], 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            unnamed = [bit for bit in _bits_of(alias.value) if bit not in singles]
            if unnamed:
                bad.append(name)
                for bit in unnamed:
                    bits |= bit
        if not bad:
            return
        what = (f'alias {bad[0]} is missing' if len(bad) == 1
                else f'aliases {", ".join(bad[:-1])} and {bad[-1]} are missing')
        amount = f'value {bits:#x}' if _is_single_bit(bits) else f'combined values of {bits:#x}'
        raise ValueError(f'invalid Flag {enumeration.__name__!r}: {what} {amount} '
                         '[use enum.show_flag_values(value) for details]')


def global_enum_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    return f'{module}.{self._name_}'


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_})'
    if _is_single_bit(self._value_):
        return f'{module}.{self._name_}'
    if self._boundary_ is not KEEP:
        return '|'.join(f'{module}.{name}' for name in self.name.split('|'))
    return '|'.join(name if name[0].isdigit() else f'{module}.{name}'
                    for name in self._name_.split('|'))


def global_str(self):
    if self._name_ is None:
        return f'{self.__class__.__name__}({self._value_!r})'
    return self._name_


def global_enum(cls, update_str=False):
    """Makes the members names of the module, and shows them so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
