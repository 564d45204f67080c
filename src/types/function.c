/* Functions made by def and lambda. Calling one is the vm's business (in->call);
 * here is what a function holds and shows.
 */
#include "types/descriptor.h"
#include "types/function.h"

#include <assert.h>

#include "types/arguments.h"
#include "types/code_object.h"
#include "types/dict.h"
#include "types/names.h"
#include "types/object.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"

_Static_assert(sizeof(FunctionObject) == 136, "as CPython's");

static FunctionObject *function_of(Object *object)
{
    return (FunctionObject *)object;
}

/* Fields in CPython's order of func_traverse; label names them. */
enum {
    FIELD_CODE,
    FIELD_GLOBALS,
    FIELD_BUILTINS,
    FIELD_MODULE,
    FIELD_DEFAULTS,
    FIELD_KEYWORD_DEFAULTS,
    FIELD_DOC,
    FIELD_NAME,
    FIELD_OWN_DICT,
    FIELD_CLOSURE,
    FIELD_ANNOTATIONS,
    FIELD_QUALNAME,
    FIELD_COUNT
};

static const struct {
    size_t offset;
    const char *name;
} fields[FIELD_COUNT] = {
    [FIELD_CODE] = {offsetof(FunctionObject, code), "__code__"},
    [FIELD_GLOBALS] = {offsetof(FunctionObject, globals), "__globals__"},
    [FIELD_BUILTINS] = {offsetof(FunctionObject, builtins), "__builtins__"},
    [FIELD_MODULE] = {offsetof(FunctionObject, module), "__module__"},
    [FIELD_DEFAULTS] = {offsetof(FunctionObject, defaults), "__defaults__"},
    [FIELD_KEYWORD_DEFAULTS] = {offsetof(FunctionObject, keyword_defaults), "__kwdefaults__"},
    [FIELD_DOC] = {offsetof(FunctionObject, doc), "__doc__"},
    [FIELD_NAME] = {offsetof(FunctionObject, name), "__name__"},
    [FIELD_OWN_DICT] = {offsetof(FunctionObject, dict), "__dict__"},
    [FIELD_CLOSURE] = {offsetof(FunctionObject, closure), "__closure__"},
    [FIELD_ANNOTATIONS] = {offsetof(FunctionObject, annotations), "__annotations__"},
    [FIELD_QUALNAME] = {offsetof(FunctionObject, qualname), "__qualname__"},
};

/* The dict has the number that dicts of all objects have. */
static SlotKey key_of(int field)
{
    return SLOT_KEY(FIELD, field == FIELD_OWN_DICT ? FIELD_DICT : (uint32_t)field);
}

static Slot *field_at(Object *object, int field)
{
    return (Slot *)((uintptr_t)object + fields[field].offset);
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    for (int i = 0; i < FIELD_COUNT; i++)
        if (!visit(context, field_at(object, i), key_of(i)))
            return false;
    return true;
}

/* "__closure__ count start": the variables whose cells they are, in the cells' order. */
static void append_free_variables(FunctionObject *function, Buf *out)
{
    const Code *code = ((CodeObject *)function->code.object)->code;
    for (uint32_t i = 0; i < code->localsplus_count; i++) {
        if (!(code->localsplus_kinds[i] & LOCALSPLUS_FREE))
            continue;
        buf_append_byte(out, ' ');
        buf_append_string(out, code_local_name(code, i));
    }
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    if (key.index < FIELD_COUNT)
        buf_append_string(out, fields[key.index].name);
    if (key.index == FIELD_CLOSURE && function_of(owner)->code.object != NULL)
        append_free_variables(function_of(owner), out);
    if (key.index == FIELD_DICT)
        buf_append_string(out, fields[FIELD_OWN_DICT].name);
}

static void clear_field(Heap *heap, Object *object, int field)
{
    slot_clear(heap, object, field_at(object, field), key_of(field));
}

/* What cannot be part of a cycle stays, so that a function is whole as long as
 * somebody may call it. */
static void clear(Heap *heap, Object *object)
{
    static const int cleared[] = {FIELD_GLOBALS,  FIELD_BUILTINS,         FIELD_MODULE,
                                  FIELD_DEFAULTS, FIELD_KEYWORD_DEFAULTS, FIELD_DOC,
                                  FIELD_OWN_DICT, FIELD_CLOSURE,          FIELD_ANNOTATIONS};
    function_of(object)->version = 0;
    for (size_t i = 0; i < ARRAY_LEN(cleared); i++)
        clear_field(heap, object, cleared[i]);
}

static void dealloc(Heap *heap, Object *object)
{
    weakref_clear_all(interp_of(heap), object);
    clear(heap, object);
    clear_field(heap, object, FIELD_CODE);
    clear_field(heap, object, FIELD_NAME);
    clear_field(heap, object, FIELD_QUALNAME);
    heap_release(heap, object);
}

/* The first constant, if it is a str: what the compiler keeps as docstring. */
static Object *docstring(Interp *in, const CodeObject *code)
{
    Object *constants = code->constants.object;
    if (tuple_size(constants) > 0 && is_str(tuple_get(constants, 0)))
        return tuple_get(constants, 0);
    return in->none;
}

/* globals["__builtins__"], a module or its dict; else an empty dict's place. */
static Object *builtins_of(Interp *in, Object *globals)
{
    Object *builtins = dict_get_str(in, globals, in->names->builtins);
    if (builtins != NULL && IS_EXACT(in, builtins, module))
        builtins = object_dict_slot(builtins)->object;
    return builtins;
}

Ref function_new(Interp *in, Object *code, Object *globals)
{
    Ref made = object_make(in, in->types[TYPE_function], 0);
    if (made.object == NULL)
        return NO_REF;
    FunctionObject *function = function_of(made.object);
    const CodeObject *code_object = (const CodeObject *)code;
    Object *module = dict_get_str(in, globals, in->names->name_);
    Object *builtins = builtins_of(in, globals);
    slot_init(&function->globals, keep(globals));
    if (builtins != NULL)
        slot_init(&function->builtins, keep(builtins));
    slot_init(&function->name, keep(code_object->name.object));
    slot_init(&function->qualname, keep(code_object->qualname.object));
    slot_init(&function->code, keep(code));
    slot_init(&function->doc, keep(docstring(in, code_object)));
    if (module != NULL)
        slot_init(&function->module, keep(module));
    return made;
}

uint32_t function_version(Interp *in, FunctionObject *function)
{
    if (function->version == 0 && in->last_type_version != UINT32_MAX)
        function->version = ++in->last_type_version;
    return function->version;
}

static Ref repr(Interp *in, Object *self)
{
    Buf text;
    buf_init(&text);
    buf_append_string(&text, "<function ");
    str_append_utf8(function_of(self)->qualname.object, &text);
    buf_printf(&text, " at 0x%llx>", (unsigned long long)heap_address(&in->heap, self));
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static Ref call(Interp *in, Object *self, Arguments arguments)
{
    return in->call(in, self, arguments);
}

static Ref descriptor_get(Interp *in, Object *self, Object *instance, Object *owner)
{
    return instance != NULL ? method_new(in, self, instance) : keep(self);
}

/* function(code, globals, name, argdefs, closure) */
enum { NEW_CODE, NEW_GLOBALS, NEW_NAME, NEW_DEFAULTS, NEW_CLOSURE, NEW_COUNT };

static bool is_tuple_or_absent(const Interp *in, const Object *object)
{
    return object == NULL || object == in->none || is_tuple(object);
}

/* As many cells as the code has free variables. */
static bool check_closure(Interp *in, const CodeObject *code, const Object *closure)
{
    int64_t wanted = code->code->nfreevars;
    bool absent = closure == NULL || closure == in->none;
    if (absent && wanted == 0)
        return true;
    if (absent || !is_tuple(closure))
        return raise_false(in, EXCEPTION_TypeError, "arg 5 (closure) must be %stuple",
                           absent ? "" : "None or ");
    if (tuple_size(closure) != wanted)
        return raise_false(in, EXCEPTION_ValueError, "%s requires closure of length %lld, not %lld",
                           str_utf8(in, code->name.object, NULL), (long long)wanted,
                           (long long)tuple_size(closure));
    for (int64_t i = 0; i < wanted; i++)
        if (!IS_EXACT(in, tuple_get(closure, i), cell))
            return raise_false(in, EXCEPTION_TypeError, "arg 5 (closure) expected cell, found %s",
                               type_name_of(tuple_get(closure, i)));
    return true;
}

static bool check_new(Interp *in, Object *const *values)
{
    const Object *code = values[NEW_CODE], *name = values[NEW_NAME];
    if (!IS_EXACT(in, code, code))
        return raise_false(in, EXCEPTION_TypeError,
                           "function() argument 'code' must be code, not %s",
                           code->type->layout.name);
    if (!is_dict(values[NEW_GLOBALS]))
        return raise_false(in, EXCEPTION_TypeError,
                           "function() argument 'globals' must be dict, not %s",
                           values[NEW_GLOBALS]->type->layout.name);
    if (name != NULL && name != in->none && !is_str(name))
        return raise_false(in, EXCEPTION_TypeError, "arg 3 (name) must be None or string");
    if (!is_tuple_or_absent(in, values[NEW_DEFAULTS]))
        return raise_false(in, EXCEPTION_TypeError, "arg 4 (defaults) must be None or tuple");
    return check_closure(in, (const CodeObject *)code, values[NEW_CLOSURE]);
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "function",
        .names = {"code", "globals", "name", "argdefs", "closure"},
        .count = NEW_COUNT,
        .required = 2,
        .positional = NEW_COUNT};
    static const int placed[] = {
        [NEW_NAME] = FIELD_NAME, [NEW_DEFAULTS] = FIELD_DEFAULTS, [NEW_CLOSURE] = FIELD_CLOSURE};
    Object *values[NEW_COUNT];
    if (!arguments_bind(in, &parameters, arguments, values) || !check_new(in, values))
        return NO_REF;
    Ref made = function_new(in, values[NEW_CODE], values[NEW_GLOBALS]);
    for (size_t i = NEW_NAME; made.object != NULL && i < NEW_COUNT; i++) {
        if (values[i] != NULL && values[i] != in->none)
            slot_store(&in->heap, made.object, field_at(made.object, placed[i]),
                       SLOT_KEY(FIELD, placed[i]), keep(values[i]));
    }
    return made;
}

/* --- properties --- */

static Ref get_field(Interp *in, Object *self, int field)
{
    Object *value = field_at(self, field)->object;
    return keep(value != NULL ? value : in->none);
}

static void set_field(Interp *in, Object *self, int field, Object *value)
{
    bool empty = value == NULL || value == in->none;
    slot_store(&in->heap, self, field_at(self, field), SLOT_KEY(FIELD, field),
               empty ? NO_REF : keep(value));
}

#define GETTER(name, field)                                                                        \
    static Ref name(Interp *in, Object *self)                                                      \
    {                                                                                              \
        return get_field(in, self, field);                                                         \
    }
GETTER(get_code, FIELD_CODE)
GETTER(get_globals, FIELD_GLOBALS)
GETTER(get_builtins, FIELD_BUILTINS)
GETTER(get_module, FIELD_MODULE)
GETTER(get_defaults, FIELD_DEFAULTS)
GETTER(get_keyword_defaults, FIELD_KEYWORD_DEFAULTS)
GETTER(get_doc, FIELD_DOC)
GETTER(get_name, FIELD_NAME)
GETTER(get_closure, FIELD_CLOSURE)
GETTER(get_qualname, FIELD_QUALNAME)

/* A def leaves names and annotations side by side in a tuple. */
static Ref annotations_dict(Interp *in, const Object *pairs)
{
    Ref dict = dict_new(in);
    bool done = dict.object != NULL;
    for (int64_t i = 0; done && pairs != NULL && i + 1 < tuple_size(pairs); i += 2)
        done = dict_set(in, dict.object, tuple_get(pairs, i), tuple_get(pairs, i + 1));
    if (done)
        return dict;
    drop(in, dict);
    return NO_REF;
}

static Ref get_annotations(Interp *in, Object *self)
{
    Slot *slot = field_at(self, FIELD_ANNOTATIONS);
    if (slot->object == NULL || is_tuple(slot->object)) {
        Ref made = annotations_dict(in, slot->object);
        if (made.object == NULL)
            return NO_REF;
        slot_store(&in->heap, self, slot, SLOT_KEY(FIELD, FIELD_ANNOTATIONS), made);
    }
    return keep(slot->object);
}

static bool set_text(Interp *in, Object *self, int field, Object *value)
{
    if (value == NULL || !is_str(value))
        return raise_false(in, EXCEPTION_TypeError, "%s must be set to a string object",
                           fields[field].name);
    slot_store(&in->heap, self, field_at(self, field), SLOT_KEY(FIELD, field), keep(value));
    return true;
}

static bool set_name(Interp *in, Object *self, Object *value)
{
    return set_text(in, self, FIELD_NAME, value);
}

static bool set_qualname(Interp *in, Object *self, Object *value)
{
    return set_text(in, self, FIELD_QUALNAME, value);
}

static bool set_module(Interp *in, Object *self, Object *value)
{
    set_field(in, self, FIELD_MODULE, value);
    return true;
}

static bool set_doc(Interp *in, Object *self, Object *value)
{
    set_field(in, self, FIELD_DOC, value);
    return true;
}

static bool set_code(Interp *in, Object *self, Object *value)
{
    if (value == NULL || !IS_EXACT(in, value, code))
        return raise_false(in, EXCEPTION_TypeError, "__code__ must be set to a code object");
    Object *closure = function_of(self)->closure.object;
    int64_t cells = closure != NULL && is_tuple(closure) ? tuple_size(closure) : 0;
    int64_t free = (int64_t)((CodeObject *)value)->code->nfreevars;
    if (free != cells)
        return raise_false(
            in, EXCEPTION_ValueError, "%s() requires a code object with %lld free vars, not %lld",
            str_utf8(in, function_of(self)->name.object, NULL), (long long)cells, (long long)free);
    function_of(self)->version = 0;
    slot_store(&in->heap, self, field_at(self, FIELD_CODE), SLOT_KEY(FIELD, FIELD_CODE),
               keep(value));
    return true;
}

static bool set_defaults(Interp *in, Object *self, Object *value)
{
    if (value != NULL && value != in->none && !is_tuple(value))
        return raise_false(in, EXCEPTION_TypeError, "__defaults__ must be set to a tuple object");
    function_of(self)->version = 0;
    set_field(in, self, FIELD_DEFAULTS, value);
    return true;
}

static bool set_keyword_defaults(Interp *in, Object *self, Object *value)
{
    if (value != NULL && value != in->none && !is_dict(value))
        return raise_false(in, EXCEPTION_TypeError, "__kwdefaults__ must be set to a dict object");
    function_of(self)->version = 0;
    set_field(in, self, FIELD_KEYWORD_DEFAULTS, value);
    return true;
}

static bool set_annotations(Interp *in, Object *self, Object *value)
{
    if (value != NULL && value != in->none && !is_dict(value))
        return raise_false(in, EXCEPTION_TypeError, "__annotations__ must be set to a dict object");
    set_field(in, self, FIELD_ANNOTATIONS, value);
    return true;
}

static const PropertySpec properties[] = {
    {"__closure__", get_closure, refuse_to_set_member},
    {"__doc__", get_doc, set_doc},
    {"__globals__", get_globals, refuse_to_set_member},
    {"__module__", get_module, set_module},
    {"__builtins__", get_builtins, refuse_to_set_member},
    {"__code__", get_code, set_code},
    {"__defaults__", get_defaults, set_defaults},
    {"__kwdefaults__", get_keyword_defaults, set_keyword_defaults},
    {"__annotations__", get_annotations, set_annotations},
    {"__dict__", object_get_dict_property, object_set_dict},
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {NULL, NULL, NULL},
};

static bool is_library(const Object *object)
{
    const Object *code = ((const FunctionObject *)object)->code.object;
    return code != NULL && ((const CodeObject *)code)->code->file->is_library;
}

/* A library module's function is a word in the picture, as a built-in one is: its name is
 * all that the trace tells of it. */
static uint32_t object_flags(const Object *object)
{
    return is_library(object) ? OBJECT_OPAQUE : 0;
}

static void show(Heap *heap, Object *object, Buf *out)
{
    if (!is_library(object))
        return;
    buf_append_string(out, "<function ");
    str_append_utf8(((const FunctionObject *)object)->name.object, out);
    buf_append_byte(out, '>');
}

const TypeSpec function_spec = {
    .name = "function",
    .basic_size = sizeof(FunctionObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_METHOD_DESCRIPTOR | TYPE_FLAG_DIRECT_CALL,
    .base = TYPE_object,
    .traverse = traverse,
    .clear = clear,
    .dealloc = dealloc,
    .show = show,
    .object_flags = object_flags,
    .label = label,
    .slots = {.repr = repr, .call = call, .descriptor_get = descriptor_get, .new = new},
    .properties = properties,
    .dict_offset = offsetof(FunctionObject, dict),
    .weaklist_offset = offsetof(FunctionObject, weaklist),
};
