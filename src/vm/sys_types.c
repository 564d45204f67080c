/* Types of objects in the sys module: the standard streams, and tuples with named
 * items (CPython's struct sequences), described by tables.
 */
#include "vm/sys_types.h"

#include <float.h>

#include "types/float.h"
#include "types/int.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/output.h"
#include "vm/record.h"

/* --- streams --- */

typedef struct {
    Object base;
    int64_t stream; /* OutputStream, or STANDARD_INPUT */
} StreamObject;

enum { STANDARD_INPUT = STREAM_COUNT };

static int64_t stream_of(const Object *self)
{
    return ((const StreamObject *)self)->stream;
}

static Ref new_stream(Vm *vm, int64_t stream)
{
    Ref made = object_make(&vm->in, vm->stream_type, 0);
    if (made.object != NULL)
        ((StreamObject *)made.object)->stream = stream;
    return made;
}

Ref stream_new(Vm *vm, OutputStream stream)
{
    return new_stream(vm, stream);
}

Ref stdin_new(Vm *vm)
{
    return new_stream(vm, STANDARD_INPUT);
}

static Ref not_writable(Interp *in)
{
    return raise_error(in, EXCEPTION_OSError, "not writable");
}

static Ref stream_write(Interp *in, Object *self, Arguments arguments)
{
    Object *text = arguments.slots[0].object;
    if (!is_str(text))
        return raise_error(in, EXCEPTION_TypeError, "write() argument must be str, not %s",
                           type_name_of(text));
    if (stream_of(self) == STANDARD_INPUT)
        return not_writable(in);
    output_object(vm_of(in), (OutputStream)stream_of(self), text);
    return int_from_i64(in, str_length(text));
}

static Ref stream_writelines(Interp *in, Object *self, Arguments arguments)
{
    Ref iterator = object_iter(in, arguments.slots[0].object);
    if (iterator.object == NULL)
        return NO_REF;
    Ref line;
    while ((line = iterator_next(in, iterator.object)).object != NULL) {
        Slot slot = {line.object};
        drop(in, stream_write(in, self, (Arguments){&slot, 1, NULL}));
        drop(in, line);
        if (is_raised(in))
            break;
    }
    drop(in, iterator);
    return is_raised(in) ? NO_REF : keep_none(in);
}

static Ref stream_flush(Interp *in, Object *self, Arguments arguments)
{
    Vm *vm = vm_of(in);
    if (stream_of(self) != STANDARD_INPUT && vm->options.flush != NULL)
        vm->options.flush(vm->options.host, (OutputStream)stream_of(self));
    return keep_none(in);
}

static Ref stream_isatty(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, false);
}

static Ref stream_fileno(Interp *in, Object *self, Arguments arguments)
{
    static const int64_t numbers[] = {
        [STREAM_STDOUT] = 1, [STREAM_STDERR] = 2, [STANDARD_INPUT] = 0};
    return int_from_i64(in, numbers[stream_of(self)]);
}

static Ref stream_writable(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, stream_of(self) != STANDARD_INPUT);
}

/* One line with its newline, "" at the end. */
static Ref stream_readline(Interp *in, Object *self, Arguments arguments)
{
    Vm *vm = vm_of(in);
    if (stream_of(self) != STANDARD_INPUT)
        return raise_error(in, EXCEPTION_OSError, "not readable");
    Buf line = BUF_INIT;
    if (vm->options.read_line != NULL && vm->options.read_line(vm->options.host, &line) &&
        vm->recorder != NULL)
        record_input(vm, line.text, line.length);
    Ref result = str_from_buf(in, &line);
    buf_done(&line);
    return result;
}

static Ref stream_read(Interp *in, Object *self, Arguments arguments)
{
    Vm *vm = vm_of(in);
    if (stream_of(self) != STANDARD_INPUT)
        return raise_error(in, EXCEPTION_OSError, "not readable");
    Buf all = BUF_INIT;
    while (vm->options.read_line != NULL && vm->options.read_line(vm->options.host, &all))
        continue;
    if (vm->recorder != NULL)
        record_input(vm, all.text, all.length);
    Ref result = str_from_buf(in, &all);
    buf_done(&all);
    return result;
}

static Ref stream_self(Interp *in, Object *self)
{
    return keep(self);
}

static Ref stream_next(Interp *in, Object *self)
{
    Ref line = stream_readline(in, self, (Arguments){0});
    if (line.object == NULL || str_length(line.object) > 0)
        return line;
    drop(in, line);
    return NO_REF;
}

static Ref stream_name(Interp *in, Object *self)
{
    static const char *const names[] = {
        [STREAM_STDOUT] = "<stdout>", [STREAM_STDERR] = "<stderr>", [STANDARD_INPUT] = "<stdin>"};
    return str_from_string(in, names[stream_of(self)]);
}

static Ref stream_encoding(Interp *in, Object *self)
{
    return str_from_string(in, "utf-8");
}

static Ref stream_mode(Interp *in, Object *self)
{
    return str_from_string(in, stream_of(self) == STANDARD_INPUT ? "r" : "w");
}

static Ref stream_closed(Interp *in, Object *self)
{
    return keep_bool(in, false);
}

static Ref stream_repr(Interp *in, Object *self)
{
    Ref name = stream_name(in, self);
    Ref text =
        str_printf(in, "<_io.TextIOWrapper name='%s' mode='%s' encoding='utf-8'>",
                   str_utf8(in, name.object, NULL), stream_of(self) == STANDARD_INPUT ? "r" : "w");
    drop(in, name);
    return text;
}

static const NativeSpec stream_methods[] = {
    {"write", stream_write, NATIVE_ONE_ARGUMENT, 1, 1, "write a text"},
    {"writelines", stream_writelines, NATIVE_ONE_ARGUMENT, 1, 1, "write several texts"},
    {"flush", stream_flush, NATIVE_NO_ARGUMENTS, 0, 0, "show what was written"},
    {"isatty", stream_isatty, NATIVE_NO_ARGUMENTS, 0, 0, "is it a terminal"},
    {"fileno", stream_fileno, NATIVE_NO_ARGUMENTS, 0, 0, "its descriptor"},
    {"writable", stream_writable, NATIVE_NO_ARGUMENTS, 0, 0, "can it be written to"},
    {"readline", stream_readline, NATIVE_POSITIONAL, 0, 1, "the next line"},
    {"read", stream_read, NATIVE_POSITIONAL, 0, 1, "all that is left"},
    {0},
};

static const PropertySpec stream_properties[] = {
    {"name", stream_name, NULL},
    {"encoding", stream_encoding, NULL},
    {"mode", stream_mode, NULL},
    {"closed", stream_closed, NULL},
    {0},
};

const TypeSpec stream_spec = {
    .name = "_io.TextIOWrapper",
    .basic_size = sizeof(StreamObject),
    .base = TYPE_object,
    .slots = {.repr = stream_repr, .iter = stream_self, .next = stream_next},
    .methods = stream_methods,
    .properties = stream_properties,
    .sentence = "a standard stream",
};

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

static const PropertySpec implementation_properties[] = {
    {"name", item_0, NULL},
    {"cache_tag", item_1, NULL},
    {"version", item_2, NULL},
    {"hexversion", item_3, NULL},
    {0},
};
NAMED_TUPLE(implementation_spec, "sys.implementation", implementation_properties);

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
