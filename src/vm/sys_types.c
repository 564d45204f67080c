/* Types of objects in the sys module: tuples with named items (CPython's struct
 * sequences), described by tables.
 */
#include "vm/sys_types.h"

#include <float.h>

#include "types/float.h"
#include "types/int.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/str.h"
#include "types/tuple.h"

/* --- tuples with names --- */

#define ITEM_GETTER(index)                                                                         \
    static Ref item_##index(Interp *in, Object *self)                                              \
    {                                                                                              \
        return keep(tuple_get(self, index));                                                       \
    }
ITEM_GETTER(0)
ITEM_GETTER(1)
ITEM_GETTER(2)
ITEM_GETTER(3)
ITEM_GETTER(4)
ITEM_GETTER(5)
ITEM_GETTER(6)
ITEM_GETTER(7)
ITEM_GETTER(8)
ITEM_GETTER(9)
ITEM_GETTER(10)
ITEM_GETTER(11)
ITEM_GETTER(12)
ITEM_GETTER(13)
ITEM_GETTER(14)
ITEM_GETTER(15)
ITEM_GETTER(16)
ITEM_GETTER(17)
#undef ITEM_GETTER

/* "sys.version_info(major=3, ...)": names are those of the type's properties. */
static Ref named_tuple_repr(Interp *in, Object *self)
{
    const TypeSpec *spec = self->type->spec;
    Buf text = BUF_INIT;
    buf_printf(&text, "%s(", spec->name);
    for (int64_t i = 0; i < tuple_size(self); i++) {
        Ref item = object_repr(in, tuple_get(self, i));
        if (item.object == NULL) {
            buf_done(&text);
            return NO_REF;
        }
        buf_printf(&text, "%s%s=", i > 0 ? ", " : "", spec->properties[i].name);
        str_append_utf8(item.object, &text);
        drop(in, item);
    }
    buf_append_byte(&text, ')');
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

#define NAMED_TUPLE(variable, type_name, property_table)                                           \
    static const TypeSpec variable = {                                                             \
        .name = (type_name),                                                                       \
        .basic_size = offsetof(TupleObject, items),                                                \
        .item_size = sizeof(Slot),                                                                 \
        .flags = TYPE_FLAG_GC | TYPE_FLAG_TUPLE_SUBCLASS,                                          \
        .base = TYPE_tuple,                                                                        \
        .slots = {.repr = named_tuple_repr},                                                       \
        .properties = (property_table),                                                            \
    }

static const PropertySpec version_properties[] = {
    {"major", item_0, NULL},        {"minor", item_1, NULL},  {"micro", item_2, NULL},
    {"releaselevel", item_3, NULL}, {"serial", item_4, NULL}, {0},
};
NAMED_TUPLE(version_spec, "sys.version_info", version_properties);

static const PropertySpec float_properties[] = {
    {"max", item_0, NULL},   {"max_exp", item_1, NULL},  {"max_10_exp", item_2, NULL},
    {"min", item_3, NULL},   {"min_exp", item_4, NULL},  {"min_10_exp", item_5, NULL},
    {"dig", item_6, NULL},   {"mant_dig", item_7, NULL}, {"epsilon", item_8, NULL},
    {"radix", item_9, NULL}, {"rounds", item_10, NULL},  {0},
};
NAMED_TUPLE(float_info_spec, "sys.float_info", float_properties);

static const PropertySpec int_properties[] = {
    {"bits_per_digit", item_0, NULL},
    {"sizeof_digit", item_1, NULL},
    {"default_max_str_digits", item_2, NULL},
    {"str_digits_check_threshold", item_3, NULL},
    {0},
};
NAMED_TUPLE(int_info_spec, "sys.int_info", int_properties);

static const PropertySpec hash_properties[] = {
    {"width", item_0, NULL},     {"modulus", item_1, NULL},
    {"inf", item_2, NULL},       {"nan", item_3, NULL},
    {"imag", item_4, NULL},      {"algorithm", item_5, NULL},
    {"hash_bits", item_6, NULL}, {"seed_bits", item_7, NULL},
    {"cutoff", item_8, NULL},    {0},
};
NAMED_TUPLE(hash_info_spec, "sys.hash_info", hash_properties);

static const PropertySpec flags_properties[] = {
    {"debug", item_0, NULL},
    {"inspect", item_1, NULL},
    {"interactive", item_2, NULL},
    {"optimize", item_3, NULL},
    {"dont_write_bytecode", item_4, NULL},
    {"no_user_site", item_5, NULL},
    {"no_site", item_6, NULL},
    {"ignore_environment", item_7, NULL},
    {"verbose", item_8, NULL},
    {"bytes_warning", item_9, NULL},
    {"quiet", item_10, NULL},
    {"hash_randomization", item_11, NULL},
    {"isolated", item_12, NULL},
    {"dev_mode", item_13, NULL},
    {"utf8_mode", item_14, NULL},
    {"warn_default_encoding", item_15, NULL},
    {"safe_path", item_16, NULL},
    {"int_max_str_digits", item_17, NULL},
    {0},
};
NAMED_TUPLE(flags_spec, "sys.flags", flags_properties);

static const PropertySpec implementation_properties[] = {
    {"name", item_0, NULL},
    {"cache_tag", item_1, NULL},
    {"version", item_2, NULL},
    {"hexversion", item_3, NULL},
    {0},
};
NAMED_TUPLE(implementation_spec, "sys.implementation", implementation_properties);

static const PropertySpec asyncgen_properties[] = {
    {"firstiter", item_0, NULL}, {"finalizer", item_1, NULL}, {0}};
NAMED_TUPLE(asyncgen_hooks_spec, "asyncgen_hooks", asyncgen_properties);

static const PropertySpec unraisable_properties[] = {
    {"exc_type", item_0, NULL}, {"exc_value", item_1, NULL}, {"exc_traceback", item_2, NULL},
    {"err_msg", item_3, NULL},  {"object", item_4, NULL},    {0},
};
NAMED_TUPLE(unraisable_spec, "UnraisableHookArgs", unraisable_properties);

static Ref named_tuple(Vm *vm, const TypeSpec *spec, Slot *items, size_t count)
{
    Interp *in = &vm->in;
    TypeObject *type = type_from_spec(in, spec, in->types[TYPE_tuple]);
    Ref tuple = tuple_from_taken(in, items, count);
    if (type == NULL || tuple.object == NULL)
        return NO_REF;
    return tuple_of_subclass(in, type, tuple);
}

#define INT_ITEM(value)                                                                            \
    {                                                                                              \
        int_from_i64(in, (value)).object                                                           \
    }
#define FLOAT_ITEM(value)                                                                          \
    {                                                                                              \
        float_from_double(in, (value)).object                                                      \
    }

Ref sys_version_info(Vm *vm)
{
    Interp *in = &vm->in;
    Slot items[] = {
        INT_ITEM(3), INT_ITEM(11), INT_ITEM(2), {str_from_string(in, "final").object}, INT_ITEM(0)};
    return named_tuple(vm, &version_spec, items, ARRAY_LEN(items));
}

Ref sys_float_info(Vm *vm)
{
    Interp *in = &vm->in;
    Slot items[] = {FLOAT_ITEM(DBL_MAX),
                    INT_ITEM(DBL_MAX_EXP),
                    INT_ITEM(DBL_MAX_10_EXP),
                    FLOAT_ITEM(DBL_MIN),
                    INT_ITEM(DBL_MIN_EXP),
                    INT_ITEM(DBL_MIN_10_EXP),
                    INT_ITEM(DBL_DIG),
                    INT_ITEM(DBL_MANT_DIG),
                    FLOAT_ITEM(DBL_EPSILON),
                    INT_ITEM(FLT_RADIX),
                    INT_ITEM(1)};
    return named_tuple(vm, &float_info_spec, items, ARRAY_LEN(items));
}

Ref sys_int_info(Vm *vm)
{
    Interp *in = &vm->in;
    Slot items[] = {INT_ITEM(INT_DIGIT_BITS), INT_ITEM(4), INT_ITEM(4300), INT_ITEM(640)};
    return named_tuple(vm, &int_info_spec, items, ARRAY_LEN(items));
}

Ref sys_hash_info(Vm *vm)
{
    Interp *in = &vm->in;
    Slot items[] = {INT_ITEM(64),      INT_ITEM(((int64_t)1 << 61) - 1),
                    INT_ITEM(314159),  INT_ITEM(0),
                    INT_ITEM(1000003), {str_from_string(in, "siphash13").object},
                    INT_ITEM(64),      INT_ITEM(128),
                    INT_ITEM(0)};
    return named_tuple(vm, &hash_info_spec, items, ARRAY_LEN(items));
}

Ref sys_implementation(Vm *vm)
{
    Interp *in = &vm->in;
    Slot items[] = {{str_from_string(in, "cpython").object},
                    {str_from_string(in, "cpython-311").object},
                    {sys_version_info(vm).object},
                    INT_ITEM(PYTHON_HEXVERSION)};
    return named_tuple(vm, &implementation_spec, items, ARRAY_LEN(items));
}

/* As without any option, with hashes that do not change (PYTHONHASHSEED=0). */
Ref sys_flags(Vm *vm)
{
    Interp *in = &vm->in;
    Slot items[18];
    for (size_t i = 0; i < ARRAY_LEN(items); i++)
        items[i].object = int_from_i64(in, 0).object;
    items[13].object = keep_bool(in, false).object;
    items[16].object = keep_bool(in, false).object;
    items[17].object = int_from_i64(in, -1).object;
    return named_tuple(vm, &flags_spec, items, ARRAY_LEN(items));
}

Ref sys_asyncgen_hooks(Vm *vm)
{
    Interp *in = &vm->in;
    Slot items[] = {{keep_none(in).object}, {keep_none(in).object}};
    return named_tuple(vm, &asyncgen_hooks_spec, items, ARRAY_LEN(items));
}

/* A new reference to the object, or to None. */
static Slot or_none(Interp *in, Object *object)
{
    return (Slot){keep(object == NULL ? in->none : object).object};
}

Ref sys_unraisable_arguments(Vm *vm, Object *exception, Object *where)
{
    Interp *in = &vm->in;
    Slot items[] = {or_none(in, (Object *)exception->type), or_none(in, exception),
                    or_none(in, ((ExceptionObject *)exception)->traceback.object),
                    or_none(in, NULL), or_none(in, where)};
    return named_tuple(vm, &unraisable_spec, items, ARRAY_LEN(items));
}

bool sys_is_unraisable_arguments(const Object *object)
{
    return object->type->spec == &unraisable_spec;
}
