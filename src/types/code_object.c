/* Code objects: plain code of lang/ with its constants and names made into objects.
 * lang merged constants over the file by pointer, so one table from Const.index to
 * object gives every constant, wherever it stands, one object. Code nested in code
 * is itself a constant; its depth is bounded by the parser.
 */
#include "types/code_object.h"

#include <string.h>

#include "heap/gc.h"
#include "types/bytes.h"
#include "types/complex.h"
#include "types/float.h"
#include "types/int.h"
#include "types/intern.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/set.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"

_Static_assert(sizeof(CodeObject) <= CODE_OBJECT_BASIC_SIZE, "fits into CPython's head");

static CodeObject *code_of(Object *object)
{
    return (CodeObject *)object;
}

static Ref make_constant(Interp *in, const Const *constant, ConstantTable *table);

/* The constant's object, made the first time. New reference. */
static Ref constant_object(Interp *in, const Const *constant, ConstantTable *table)
{
    while (table->count <= constant->index)
        vec_push(table, NO_REF);
    if (table->items[constant->index].object != NULL)
        return keep(table->items[constant->index].object);
    Ref made = make_constant(in, constant, table);
    if (made.object != NULL)
        table->items[constant->index] = keep(made.object);
    return made;
}

static Ref tuple_of_constants(Interp *in, const Const *const *constants, size_t count,
                              ConstantTable *table)
{
    Ref tuple = tuple_new(in, count);
    if (tuple.object == NULL || count == 0)
        return tuple;
    for (size_t i = 0; i < count; i++) {
        Ref item = constant_object(in, constants[i], table);
        if (item.object == NULL) {
            drop(in, tuple);
            return NO_REF;
        }
        slot_init(&tuple_slots(tuple.object)[i], item);
    }
    gc_track(&in->heap, tuple.object);
    return tuple;
}

/* The set with its items put in, one by one, in its own order. Consumes it. */
static Ref built_anew(Interp *in, Ref set)
{
    Ref order = set.object != NULL ? tuple_from_iterable(in, set.object) : NO_REF;
    drop(in, set);
    Ref anew = order.object != NULL ? frozenset_new(in, order.object) : NO_REF;
    drop(in, order);
    return anew;
}

static bool has_startup_name(const Const *set)
{
    for (size_t i = 0; i < set->sequence.count; i++) {
        const Const *item = set->sequence.items[i];
        if (item->kind == CONST_STR && item->text.length == 1 &&
            intern_is_startup_name(item->text.text[0]))
            return true;
    }
    return false;
}

/* CPython builds the set, then builds it anew when it merges constants, and once more
 * when interning its strings gave another object for one. */
static Ref frozenset_constant(Interp *in, const Const *constant, ConstantTable *table)
{
    Ref items = tuple_of_constants(in, constant->sequence.items, constant->sequence.count, table);
    if (items.object == NULL)
        return NO_REF;
    Ref first = frozenset_new(in, items.object);
    drop(in, items);
    Ref set = built_anew(in, first);
    return has_startup_name(constant) ? built_anew(in, set) : set;
}

static Ref big_int_constant(Interp *in, const Const *constant)
{
    Buf text;
    buf_init(&text);
    buf_append_string(&text, constant->big.negative ? "-" : "");
    buf_append(&text, constant->big.hex.text, constant->big.hex.length);
    Ref number = int_from_text(in, text.text, text.length, 16);
    buf_done(&text);
    return number;
}

static Ref str_constant(Interp *in, const Const *constant)
{
    Ref text = str_from_utf8(in, constant->text.text, constant->text.length);
    return text.object != NULL && constant->interned ? str_intern(in, text) : text;
}

static Ref code_with_table(Interp *in, const Code *code, ConstantTable *table);

static Ref make_constant(Interp *in, const Const *constant, ConstantTable *table)
{
    switch (constant->kind) {
    case CONST_NONE:
        return keep_none(in);
    case CONST_FALSE:
    case CONST_TRUE:
        return keep_bool(in, constant->kind == CONST_TRUE);
    case CONST_ELLIPSIS:
        return keep(in->ellipsis);
    case CONST_INT:
        return int_from_i64(in, constant->integer);
    case CONST_BIG_INT:
        return big_int_constant(in, constant);
    case CONST_FLOAT:
        return float_from_double(in, constant->real);
    case CONST_STR:
        return str_constant(in, constant);
    case CONST_BYTES:
        return bytes_from(in, constant->text.text, constant->text.length);
    case CONST_TUPLE:
        return tuple_of_constants(in, constant->sequence.items, constant->sequence.count, table);
    case CONST_FROZENSET:
        return frozenset_constant(in, constant, table);
    case CONST_CODE:
        return code_with_table(in, constant->code, table);
    case CONST_COMPLEX:
        return complex_from(in, (Complex){constant->complex.real, constant->complex.imaginary});
    }
    return NO_REF;
}

static bool fill_slot(Slot *slot, Ref value)
{
    slot_init(slot, value);
    return value.object != NULL;
}

static bool fill(Interp *in, CodeObject *object, const Code *code, ConstantTable *table)
{
    object->code = code;
    code->file->user_count++;
    object->units = (uint16_t *)((uintptr_t)object + CODE_OBJECT_BASIC_SIZE);
    object->warmup = CODE_WARMUP;
    memcpy(object->units, code->words, code->word_count * sizeof(CodeWord));
    return fill_slot(&object->filename, str_from_string(in, code->filename)) &&
           fill_slot(&object->name, constant_object(in, code->name, table)) &&
           fill_slot(&object->qualname, constant_object(in, code->qualname, table)) &&
           fill_slot(&object->names, constant_object(in, code->names_tuple, table)) &&
           fill_slot(&object->local_names, constant_object(in, code->localsplus_tuple, table)) &&
           fill_slot(&object->constants, constant_object(in, code->consts_tuple, table));
}

static Ref code_with_table(Interp *in, const Code *code, ConstantTable *table)
{
    Ref made = object_make(in, in->types[TYPE_code], code->word_count);
    if (made.object == NULL)
        return NO_REF;
    ((VarObject *)made.object)->size = (int64_t)code->word_count;
    if (fill(in, code_of(made.object), code, table))
        return made;
    drop(in, made);
    return NO_REF;
}

/* In CPython the syntax tree, which holds constants, holds no code objects, no tuples that
 * the compiler has made, and of a frozenset another one than the code does. */
static bool is_of_tree(const Const *constant)
{
    return constant->kind == CONST_TUPLE
               ? constant->in_tree
               : constant->kind != CONST_CODE && constant->kind != CONST_FROZENSET;
}

static void forget_others(Interp *in, const CodeFile *file, ConstantTable *table)
{
    for (size_t i = 0; i < table->count; i++) {
        Ref item = table->items[i];
        if (item.object == NULL || is_of_tree(file->constants.items[i]))
            continue;
        table->items[i] = NO_REF;
        drop(in, item);
    }
}

Ref code_object_new(Interp *in, const Code *code, ConstantTable *table)
{
    ConstantTable own = {0};
    Ref made = code_with_table(in, code, table != NULL ? table : &own);
    if (table != NULL)
        forget_others(in, code->file, table);
    constant_table_done(in, &own);
    return made;
}

void constant_table_done(Interp *in, ConstantTable *table)
{
    for (size_t i = 0; i < table->count; i++)
        drop(in, table->items[i]);
    vec_done(table);
}

/* --- the type --- */

static const struct {
    size_t offset;
    const char *name;
} fields[] = {
    {offsetof(CodeObject, constants), "co_consts"},
    {offsetof(CodeObject, names), "co_names"},
    {offsetof(CodeObject, local_names), "co_varnames"},
    {offsetof(CodeObject, name), "co_name"},
    {offsetof(CodeObject, qualname), "co_qualname"},
    {offsetof(CodeObject, filename), "co_filename"},
};

static Slot *field_at(Object *object, size_t field)
{
    return (Slot *)((uintptr_t)object + fields[field].offset);
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    for (size_t i = 0; i < ARRAY_LEN(fields); i++)
        if (!visit(context, field_at(object, i), SLOT_KEY(FIELD, i)))
            return false;
    return true;
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    if (key.index < ARRAY_LEN(fields))
        buf_append_string(out, fields[key.index].name);
}

static void dealloc(Heap *heap, Object *object)
{
    for (size_t i = 0; i < ARRAY_LEN(fields); i++)
        slot_clear(heap, object, field_at(object, i), SLOT_KEY(FIELD, i));
    CodeFile *file = code_of(object)->code->file;
    heap_release(heap, object);
    if (--file->user_count == 0 && file->unused != NULL)
        file->unused(file);
}

/* Rounded up to words: CPython pads the array of code units. */
static size_t size_of(const Object *object)
{
    size_t bytes = (size_t)((const VarObject *)object)->size * sizeof(CodeWord);
    return CODE_OBJECT_BASIC_SIZE + (bytes + 7) / 8 * 8;
}

static void show(Heap *heap, Object *object, Buf *out)
{
    buf_append_string(out, "<code ");
    str_append_utf8(code_of(object)->qualname.object, out);
    buf_append_byte(out, '>');
}

static Ref repr(Interp *in, Object *self)
{
    const CodeObject *code = code_of(self);
    Buf text;
    buf_init(&text);
    buf_append_string(&text, "<code object ");
    str_append_utf8(code->name.object, &text);
    buf_printf(&text, " at 0x%llx, file \"", (unsigned long long)heap_address(&in->heap, self));
    str_append_utf8(code->filename.object, &text);
    buf_printf(&text, "\", line %d>", (int)code->code->firstlineno);
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static Ref get_slot(Slot slot)
{
    return keep(slot.object);
}

static Ref get_name(Interp *in, Object *self)
{
    return get_slot(code_of(self)->name);
}

static Ref get_qualname(Interp *in, Object *self)
{
    return get_slot(code_of(self)->qualname);
}

static Ref get_filename(Interp *in, Object *self)
{
    return get_slot(code_of(self)->filename);
}

static Ref get_constants(Interp *in, Object *self)
{
    return get_slot(code_of(self)->constants);
}

static Ref get_names(Interp *in, Object *self)
{
    return get_slot(code_of(self)->names);
}

/* Names of the variables of one kind, in order. */
static Ref names_of_kind(Interp *in, Object *self, uint8_t kind)
{
    const CodeObject *code = code_of(self);
    VEC(Slot) names = {0};
    for (size_t i = 0; i < code->code->localsplus_count; i++)
        if (code->code->localsplus_kinds[i] & kind)
            vec_push(&names, (Slot){tuple_get(code->local_names.object, (int64_t)i)});
    Ref tuple = tuple_from_slots(in, names.items, names.count);
    vec_done(&names);
    return tuple;
}

static Ref get_local_names(Interp *in, Object *self)
{
    return names_of_kind(in, self, LOCALSPLUS_LOCAL);
}

static Ref get_cell_names(Interp *in, Object *self)
{
    return names_of_kind(in, self, LOCALSPLUS_CELL);
}

static Ref get_free_names(Interp *in, Object *self)
{
    return names_of_kind(in, self, LOCALSPLUS_FREE);
}

#define NUMBER_GETTER(name, member)                                                                \
    static Ref name(Interp *in, Object *self)                                                      \
    {                                                                                              \
        return int_from_i64(in, code_of(self)->code->member);                                      \
    }
NUMBER_GETTER(get_argcount, argcount)
NUMBER_GETTER(get_posonlyargcount, posonlyargcount)
NUMBER_GETTER(get_kwonlyargcount, kwonlyargcount)
NUMBER_GETTER(get_nlocals, nlocals)
NUMBER_GETTER(get_stacksize, stacksize)
NUMBER_GETTER(get_flags, flags)
NUMBER_GETTER(get_firstlineno, firstlineno)

/* As compiled: without what inline caches hold by now. */
static Ref get_code(Interp *in, Object *self)
{
    const Code *code = code_of(self)->code;
    return bytes_from(in, (const char *)code->words, code->word_count * sizeof(CodeWord));
}

static const NativeSpec methods[] = {
    {"co_lines", code_method_lines, NATIVE_NO_ARGUMENTS, 0, 0, "bytes from, to, and their line"},
    {"co_positions", code_method_positions, NATIVE_NO_ARGUMENTS, 0, 0,
     "line, end line, column and end column of each instruction"},
    {"replace", code_method_replace, NATIVE_ANY, 0, 0, "a copy with something changed"},
    {0}};

static const PropertySpec properties[] = {
    {"co_argcount", get_argcount, NULL},
    {"co_posonlyargcount", get_posonlyargcount, NULL},
    {"co_kwonlyargcount", get_kwonlyargcount, NULL},
    {"co_nlocals", get_nlocals, NULL},
    {"co_stacksize", get_stacksize, NULL},
    {"co_flags", get_flags, NULL},
    {"co_names", get_names, NULL},
    {"co_filename", get_filename, NULL},
    {"co_name", get_name, NULL},
    {"co_qualname", get_qualname, NULL},
    {"co_firstlineno", get_firstlineno, NULL},
    {"co_consts", get_constants, NULL},
    {"co_varnames", get_local_names, NULL},
    {"co_cellvars", get_cell_names, NULL},
    {"co_freevars", get_free_names, NULL},
    {"co_code", get_code, NULL},
    {"co_exceptiontable", code_exception_table, NULL},
    {NULL, NULL, NULL},
};

static uint32_t object_flags(const Object *object)
{
    return ((const CodeObject *)object)->code->file->is_library ? OBJECT_OPAQUE : 0;
}

const TypeSpec code_spec = {
    .name = "code",
    .basic_size = CODE_OBJECT_BASIC_SIZE,
    .item_size = sizeof(CodeWord),
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .size_of = size_of,
    .show = show,
    .object_flags = object_flags,
    .label = label,
    .slots = {.repr = repr},
    .methods = methods,
    .properties = properties,
};
