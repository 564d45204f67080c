/* The type object: what every object does unless its type does something else. */
#include "types/object.h"
#include "types/object_reduce.h"

#include <string.h>

#include "types/descriptor.h"
#include "types/dict.h"
#include "types/exception.h"
#include "types/int.h"
#include "types/list.h"
#include "types/protocol.h"
#include "types/slot_call.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type_class.h"

static bool has_arguments(Arguments arguments)
{
    return arguments.count > 0 ||
           (arguments.keywords != NULL && tuple_size(arguments.keywords) > 0);
}

static Ref raise_abstract(Interp *in, TypeObject *type)
{
    Ref names = object_get_attribute(in, (Object *)type, in->names->abc_abstract);
    Ref sorted = names.object != NULL ? list_from_iterable(in, names.object) : NO_REF;
    drop(in, names);
    if (sorted.object == NULL || !list_sort(in, sorted.object, NULL, false)) {
        drop(in, sorted);
        return NO_REF;
    }
    Buf text;
    buf_init(&text);
    int64_t count = list_size(sorted.object);
    for (int64_t i = 0; i < count; i++) {
        buf_append_string(&text, i > 0 ? ", " : "");
        if (is_str(list_get(sorted.object, i)))
            str_append_utf8(list_get(sorted.object, i), &text);
    }
    raise_error(in, EXCEPTION_TypeError,
                "Can't instantiate abstract class %s with abstract method%s %s", type->layout.name,
                count > 1 ? "s" : "", text.text);
    buf_done(&text);
    drop(in, sorted);
    return NO_REF;
}

static bool init(Interp *in, Object *self, Arguments arguments);

Ref object_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (has_arguments(arguments)) {
        if (type->slots.new != object_new)
            return raise_error(in, EXCEPTION_TypeError,
                               "object.__new__() takes exactly one argument (the type to "
                               "instantiate)");
        if (type->slots.init == init)
            return raise_error(in, EXCEPTION_TypeError, "%s() takes no arguments",
                               type->layout.name);
    }
    if (UNLIKELY(type->is_abstract))
        return raise_abstract(in, type);
    return instance_new(in, type);
}

static bool init(Interp *in, Object *self, Arguments arguments)
{
    if (LIKELY(!has_arguments(arguments)))
        return true;
    if (self->type->slots.init != init)
        return raise_false(in, EXCEPTION_TypeError,
                           "object.__init__() takes exactly one argument (the instance to "
                           "initialize)");
    if (self->type->slots.new == object_new)
        return raise_false(in, EXCEPTION_TypeError,
                           "%s.__init__() takes exactly one argument (the instance to "
                           "initialize)",
                           self->type->layout.name);
    return true;
}

Ref object_default_repr(Interp *in, Object *self)
{
    Buf text;
    buf_init(&text);
    buf_append_byte(&text, '<');
    Ref module = type_module_object(in, self->type);
    if (module.object == NULL)
        raise_clear(in);
    if (module.object != NULL && is_str(module.object) &&
        !str_equals_ascii(module.object, "builtins")) {
        str_append_utf8(module.object, &text);
        buf_append_byte(&text, '.');
    }
    drop(in, module);
    Ref qualname = type_qualname_object(in, self->type);
    if (qualname.object != NULL)
        str_append_utf8(qualname.object, &text);
    drop(in, qualname);
    buf_printf(&text, " object at 0x%llx>", (unsigned long long)heap_address(&in->heap, self));
    Ref result = qualname.object != NULL ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return result;
}

static Ref str(Interp *in, Object *self)
{
    UnaryFunction repr = self->type->slots.repr;
    return repr != NULL && repr != str ? repr(in, self) : object_default_repr(in, self);
}

int64_t object_address_hash(const Interp *in, const Object *object)
{
    uint64_t address = heap_address(&in->heap, object);
    int64_t hash = (int64_t)(address >> 4 | address << 60);
    return hash == -1 ? -2 : hash;
}

static bool hash(Interp *in, Object *self, int64_t *result)
{
    *result = object_address_hash(in, self);
    return true;
}

/* == is identity; != turns what == says round. */
static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (op == COMPARE_EQ)
        return left == right ? keep_bool(in, true) : keep(in->not_implemented);
    if (op != COMPARE_NE || left->type->slots.compare == NULL)
        return keep(in->not_implemented);
    Ref equal = left->type->slots.compare(in, left, right, COMPARE_EQ);
    if (equal.object == NULL || equal.object == in->not_implemented)
        return equal;
    int truth = object_is_true(in, equal.object);
    drop(in, equal);
    return truth < 0 ? NO_REF : keep_bool(in, truth == 0);
}

static void dealloc(Heap *heap, Object *object)
{
    heap_release(heap, object);
}

/* --- properties and methods --- */

static Ref get_class(Interp *in, Object *self)
{
    return keep((Object *)self->type);
}

static bool is_mutable_class(const Interp *in, const TypeObject *type)
{
    return type_flag(type, TYPE_FLAG_HEAP) || type == in->types[TYPE_module];
}

static bool set_class(Interp *in, Object *self, Object *value)
{
    if (value == NULL)
        return raise_false(in, EXCEPTION_TypeError, "can't delete __class__ attribute");
    if (!is_type(value))
        return raise_false(in, EXCEPTION_TypeError,
                           "__class__ must be set to a class, not '%s' object",
                           value->type->layout.name);
    TypeObject *now = (TypeObject *)value, *was = self->type;
    if (!is_mutable_class(in, now) || !is_mutable_class(in, was))
        return raise_false(in, EXCEPTION_TypeError,
                           "__class__ assignment only supported for mutable types or ModuleType "
                           "subclasses");
    if (now->layout.dealloc != was->layout.dealloc || !type_same_layout(was, now))
        return raise_false(in, EXCEPTION_TypeError,
                           "__class__ assignment: '%s' object layout differs from '%s'",
                           now->layout.name, was->layout.name);
    /* Inline values are over the old class's keys: a real dict takes over. */
    if (type_flag(was, TYPE_FLAG_MANAGED_DICT) && instance_values_slot(self, 0) != NULL &&
        instance_dict(in, self) == NULL)
        return false;
    if (type_flag(now, TYPE_FLAG_HEAP))
        now->layout.header.base.refcount++;
    self->type = now;
    slot_record_change(&in->heap, self, SLOT_KEY(FIELD, FIELD_CLASS), (Object *)was, value);
    if (type_flag(was, TYPE_FLAG_HEAP))
        drop(in, (Ref){(Object *)was});
    return true;
}

static Ref format(Interp *in, Object *self, Arguments arguments)
{
    Object *spec = arguments.slots[0].object;
    if (!is_str(spec))
        return raise_error(in, EXCEPTION_TypeError, "__format__() argument must be str, not %s",
                           spec->type->layout.name);
    if (str_length(spec) > 0)
        return raise_error(in, EXCEPTION_TypeError,
                           "unsupported format string passed to %s.__format__",
                           self->type->layout.name);
    return object_str(in, self);
}

static Ref sizeof_(Interp *in, Object *self, Arguments arguments)
{
    return int_from_u64(in, heap_size_of(self) - heap_preheader_size(self->type));
}

/* Names of the instance's dict over those of its class. */
static Ref dir(Interp *in, Object *self, Arguments arguments)
{
    Ref own = object_find_attribute(in, self, in->names->dict_);
    if (own.object == NULL && is_raised(in))
        return NO_REF;
    Ref names =
        own.object != NULL && is_dict(own.object) ? dict_copy(in, own.object) : dict_new(in);
    drop(in, own);
    Object *mro = self->type->mro.object;
    for (int64_t i = tuple_size(mro) - 1; names.object != NULL && i >= 0; i--) {
        if (!dict_merge(in, names.object, ((TypeObject *)tuple_get(mro, i))->dict.object, 1)) {
            drop(in, names);
            return NO_REF;
        }
    }
    Ref list = names.object != NULL ? dict_keys_list(in, names.object) : NO_REF;
    drop(in, names);
    return list;
}

static Ref init_subclass(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.keywords != NULL && tuple_size(arguments.keywords) > 0)
        return raise_error(in, EXCEPTION_TypeError,
                           "%s.__init_subclass__() takes no keyword arguments",
                           ((TypeObject *)self)->layout.name);
    if (arguments.count > 0)
        return raise_error(in, EXCEPTION_TypeError,
                           "%s.__init_subclass__() takes no arguments (%zu given)",
                           ((TypeObject *)self)->layout.name, arguments.count);
    return keep_none(in);
}

static Ref subclasshook(Interp *in, Object *self, Arguments arguments)
{
    return keep(in->not_implemented);
}

static const PropertySpec properties[] = {
    {"__class__", get_class, set_class},
    {NULL, NULL, NULL},
};

static const NativeSpec methods[] = {
    {"__subclasshook__", subclasshook, NATIVE_ANY | NATIVE_CLASS, 0, -1,
     "asked by issubclass of abstract classes"},
    {"__init_subclass__", init_subclass, NATIVE_ANY | NATIVE_CLASS, 0, 0,
     "called when a class is derived from this one"},
    {"__format__", format, NATIVE_ONE_ARGUMENT, 1, 1, "what format() gives"},
    {"__sizeof__", sizeof_, NATIVE_NO_ARGUMENTS, 0, 0, "size in bytes"},
    {"__reduce_ex__", object_reduce_ex, NATIVE_ONE_ARGUMENT, 1, 1, "what copies are made of"},
    {"__reduce__", object_reduce, NATIVE_NO_ARGUMENTS, 0, 0, "the same, as long ago"},
    {"__getstate__", object_getstate, NATIVE_NO_ARGUMENTS, 0, 0, "attributes, for a copy"},
    {"__dir__", dir, NATIVE_NO_ARGUMENTS, 0, 0, "names of attributes"},
    {NULL, NULL, 0, 0, 0, NULL},
};

const TypeSpec object_spec = {
    .name = "object",
    .basic_size = sizeof(Object),
    .flags = TYPE_FLAG_BASE,
    .base = TYPE_object,
    .dealloc = dealloc,
    .slots = {.repr = object_default_repr,
              .str = str,
              .hash = hash,
              .compare = compare,
              .get_attribute = generic_get_attribute,
              .set_attribute = generic_set_attribute,
              .init = init,
              .new = object_new},
    .methods = methods,
    .properties = properties,
    .sentence = "the base of all classes",
};
