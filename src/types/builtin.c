/* Functions written in C: how they are called from a script, with CPython's checks
 * of the number of arguments, and the objects that stand for them. Also __new__ of
 * every built-in type, which is such a function bound to its type.
 */
#include <string.h>

#include "types/arguments.h"
#include "types/function.h"
#include "types/module.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/slot_call.h"
#include "types/slot_wrap.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"

_Static_assert(sizeof(BuiltinObject) == 56, "as CPython's");

#define NATIVE_KIND(kind)                                                                          \
    ((kind) & ~(NATIVE_CLASS | NATIVE_STATIC | NATIVE_PACKED | NATIVE_UNCOUNTED))

void native_append_title(const NativeSpec *spec, const TypeObject *owner, Buf *out)
{
    if (owner != NULL)
        buf_printf(out, "%s.", type_short_name(owner));
    buf_printf(out, "%s()", spec->name);
}

/* "NAME expected at most 2 arguments, got 3" */
static void raise_positional(Interp *in, const NativeSpec *spec, int64_t given)
{
    int wanted = given < spec->least ? spec->least : spec->most;
    const char *bound = spec->least == spec->most ? ""
                        : given < spec->least     ? "at least "
                                                  : "at most ";
    raise_error(in, EXCEPTION_TypeError, "%s expected %s%d argument%s, got %lld", spec->name, bound,
                wanted, wanted == 1 ? "" : "s", (long long)given);
}

/* A module's function is named with its module, unless that is builtins. */
static void append_full_title(Interp *in, const NativeSpec *spec, const TypeObject *owner,
                              const Object *self, Buf *out)
{
    if (owner == NULL && self != NULL && IS_EXACT(in, self, module)) {
        const Object *name = ((const ModuleObject *)self)->name.object;
        if (name != NULL && is_str(name) && !str_equals_ascii(name, "builtins")) {
            str_append_utf8(name, out);
            buf_append_byte(out, '.');
        }
    }
    native_append_title(spec, owner, out);
}

static void raise_count(Interp *in, const NativeSpec *spec, const TypeObject *owner,
                        const Object *self, int64_t given)
{
    if (NATIVE_KIND(spec->kind) == NATIVE_POSITIONAL) {
        raise_positional(in, spec, given);
        return;
    }
    Buf title;
    buf_init(&title);
    append_full_title(in, spec, owner, self, &title);
    const char *wanted =
        NATIVE_KIND(spec->kind) == NATIVE_NO_ARGUMENTS ? "no arguments" : "exactly one argument";
    raise_error(in, EXCEPTION_TypeError, "%s takes %s (%lld given)", title.text, wanted,
                (long long)given);
    buf_done(&title);
}

static void raise_keywords(Interp *in, const NativeSpec *spec, const TypeObject *owner,
                           const Object *self)
{
    Buf title;
    buf_init(&title);
    append_full_title(in, spec, owner, self, &title);
    raise_error(in, EXCEPTION_TypeError, "%s takes no keyword arguments", title.text);
    buf_done(&title);
}

static bool has_right_count(const NativeSpec *spec, int64_t given)
{
    switch (NATIVE_KIND(spec->kind)) {
    case NATIVE_NO_ARGUMENTS:
        return given == 0;
    case NATIVE_ONE_ARGUMENT:
        return given == 1;
    default:
        return given >= spec->least && (spec->most < 0 || given <= spec->most);
    }
}

static Ref call_packed(Interp *in, const NativeSpec *spec, Object *self, Arguments arguments)
{
    PackedArguments packed;
    if (!arguments_pack(in, &arguments, &packed))
        return NO_REF;
    Ref result = spec->function(in, self, arguments);
    arguments_drop(in, &packed);
    return result;
}

static bool check_arguments(Interp *in, const NativeSpec *spec, const TypeObject *owner,
                            Object *self, Arguments arguments)
{
    if (NATIVE_KIND(spec->kind) == NATIVE_ANY)
        return true;
    if (UNLIKELY(arguments.keywords != NULL && tuple_size(arguments.keywords) > 0)) {
        raise_keywords(in, spec, owner, self);
        return false;
    }
    if (UNLIKELY(!has_right_count(spec, (int64_t)arguments.count))) {
        raise_count(in, spec, owner, self, (int64_t)arguments.count);
        return false;
    }
    return true;
}

Ref native_call_of(Interp *in, const NativeSpec *spec, const TypeObject *owner, Object *self,
                   Arguments arguments)
{
    if (!check_arguments(in, spec, owner, self, arguments) ||
        !recursion_enter(in, " while calling a Python object"))
        return NO_REF;
    Ref result = spec->kind & NATIVE_PACKED ? call_packed(in, spec, self, arguments)
                                            : spec->function(in, self, arguments);
    recursion_leave(in);
    return result;
}

const TypeObject *native_owner(const Interp *in, const NativeSpec *spec, const Object *self)
{
    if (self == NULL || IS_EXACT(in, self, module))
        return NULL;
    return spec->kind & (NATIVE_CLASS | NATIVE_STATIC) ? (const TypeObject *)self : self->type;
}

Ref native_call(Interp *in, const NativeSpec *spec, Object *self, Arguments arguments)
{
    const TypeObject *owner = native_owner(in, spec, self);
    return native_call_of(in, spec, owner, spec->kind & NATIVE_STATIC ? NULL : self, arguments);
}

Ref native_call_warm(Interp *in, const NativeSpec *spec, const TypeObject *owner, Object *self,
                     Arguments arguments)
{
    bool is_fast = NATIVE_KIND(spec->kind) >= NATIVE_POSITIONAL && !(spec->kind & NATIVE_PACKED);
    if (!is_fast && !(spec->kind & NATIVE_UNCOUNTED))
        return native_call_of(in, spec, owner, self, arguments);
    if (!check_arguments(in, spec, owner, self, arguments) ||
        !recursion_check(in, " while calling a Python object"))
        return NO_REF;
    return spec->function(in, self, arguments);
}

/* --- the objects --- */

static BuiltinObject *builtin_of(Object *object)
{
    return (BuiltinObject *)object;
}

Ref builtin_new(Interp *in, const NativeSpec *spec, Object *self, Object *module_name)
{
    Ref made = object_make(in, in->types[TYPE_builtin_function_or_method], 0);
    if (made.object == NULL)
        return NO_REF;
    BuiltinObject *builtin = builtin_of(made.object);
    builtin->spec = spec;
    if (self != NULL)
        slot_init(&builtin->self, keep(self));
    if (module_name != NULL)
        slot_init(&builtin->module, keep(module_name));
    return made;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &builtin_of(object)->self, SLOT_KEY(FIELD, 0)) &&
           visit(context, &builtin_of(object)->module, SLOT_KEY(FIELD, 1));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, key.index == 0 ? "__self__" : "__module__");
}

static void dealloc(Heap *heap, Object *object)
{
    weakref_clear_all(interp_of(heap), object);
    slot_clear(heap, object, &builtin_of(object)->self, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &builtin_of(object)->module, SLOT_KEY(FIELD, 1));
    heap_release(heap, object);
}

static void show(Heap *heap, Object *object, Buf *out)
{
    buf_printf(out, "<built-in function %s>", builtin_of(object)->spec->name);
}

static Ref call(Interp *in, Object *self, Arguments arguments)
{
    const BuiltinObject *builtin = builtin_of(self);
    Ref held = keep(self);
    Ref result = native_call(in, builtin->spec, builtin->self.object, arguments);
    drop(in, held);
    return result;
}

static Ref repr(Interp *in, Object *self)
{
    const BuiltinObject *builtin = builtin_of(self);
    const Object *owner = builtin->self.object;
    if (owner == NULL || IS_EXACT(in, owner, module))
        return str_printf(in, "<built-in function %s>", builtin->spec->name);
    return str_printf(in, "<built-in method %s of %s object at 0x%llx>", builtin->spec->name,
                      owner->type->layout.name, (unsigned long long)heap_address(&in->heap, owner));
}

static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || left->type != right->type)
        return keep(in->not_implemented);
    const BuiltinObject *a = builtin_of(left), *b = builtin_of(right);
    bool equal = a->self.object == b->self.object && a->spec->function == b->spec->function;
    return keep_bool(in, equal == (op == COMPARE_EQ));
}

/* The function's own part is not an object of the heap; its name stands in for it. */
static bool hash(Interp *in, Object *self, int64_t *result)
{
    const BuiltinObject *builtin = builtin_of(self);
    uint64_t mixed =
        builtin->self.object != NULL ? (uint64_t)object_address_hash(in, builtin->self.object) : 0;
    for (const char *c = builtin->spec->name; *c != '\0'; c++)
        mixed = (mixed ^ (uint8_t)*c) * 0x100000001b3u;
    *result = (int64_t)mixed == -1 ? -2 : (int64_t)mixed;
    return true;
}

static Ref get_name(Interp *in, Object *self)
{
    return str_intern_string(in, builtin_of(self)->spec->name);
}

static Ref get_qualname(Interp *in, Object *self)
{
    const BuiltinObject *builtin = builtin_of(self);
    const Object *owner = builtin->self.object;
    if (owner == NULL || IS_EXACT(in, owner, module))
        return get_name(in, self);
    const TypeObject *type = is_type(owner) ? (const TypeObject *)owner : owner->type;
    return str_printf(in, "%s.%s", type_short_name(type), builtin->spec->name);
}

static Ref get_self(Interp *in, Object *self)
{
    Object *owner = builtin_of(self)->self.object;
    return keep(owner != NULL ? owner : in->none);
}

static Ref get_module(Interp *in, Object *self)
{
    Object *module = builtin_of(self)->module.object;
    return keep(module != NULL ? module : in->none);
}

static Ref get_doc(Interp *in, Object *self)
{
    const char *sentence = builtin_of(self)->spec->sentence;
    return sentence != NULL ? str_from_string(in, sentence) : keep_none(in);
}

static const PropertySpec properties[] = {
    {"__doc__", get_doc, NULL},           {"__name__", get_name, NULL},
    {"__qualname__", get_qualname, NULL}, {"__self__", get_self, NULL},
    {"__module__", get_module, NULL},     {NULL, NULL, NULL},
};

const TypeSpec builtin_spec = {
    .name = "builtin_function_or_method",
    .basic_size = sizeof(BuiltinObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_OPAQUE | TYPE_FLAG_DIRECT_CALL,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .show = show,
    .label = label,
    .slots = {.repr = repr, .hash = hash, .compare = compare, .call = call},
    .properties = properties,
    .weaklist_offset = offsetof(BuiltinObject, weaklist),
};

/* --- __new__ --- */

/* The nearest base whose __new__ is written in C. */
static const TypeObject *native_base(const TypeObject *type)
{
    while (type != NULL && type->slots.new == special_new)
        type = (const TypeObject *)type->base.object;
    return type;
}

static bool check_new(Interp *in, const TypeObject *type, Arguments arguments)
{
    const char *name = type->layout.name;
    if (arguments.count == 0)
        return raise_false(in, EXCEPTION_TypeError, "%s.__new__(): not enough arguments", name);
    const Object *first = arguments.slots[0].object;
    if (!is_type(first))
        return raise_false(in, EXCEPTION_TypeError, "%s.__new__(X): X is not a type object (%s)",
                           name, first->type->layout.name);
    const TypeObject *subtype = (const TypeObject *)first;
    const char *given = subtype->layout.name;
    if (!type_is_subtype(subtype, type))
        return raise_false(in, EXCEPTION_TypeError, "%s.__new__(%s): %s is not a subtype of %s",
                           name, given, given, name);
    const TypeObject *base = native_base(subtype);
    if (base != NULL && base->slots.new != type->slots.new)
        return raise_false(in, EXCEPTION_TypeError, "%s.__new__(%s) is not safe, use %s.__new__()",
                           name, given, base->layout.name);
    return true;
}

static Ref call_new(Interp *in, Object *self, Arguments arguments)
{
    const TypeObject *type = (const TypeObject *)self;
    if (!check_new(in, type, arguments))
        return NO_REF;
    TypeObject *subtype = (TypeObject *)arguments.slots[0].object;
    Ref tuple, result = NO_REF;
    if (arguments_behind_first(in, &arguments, &tuple))
        result = type->slots.new(in, subtype, arguments);
    drop(in, tuple);
    return result;
}

const NativeSpec new_wrapper_spec = {"__new__", call_new, NATIVE_ANY | NATIVE_PACKED,
                                     1,         -1,       "makes a new object of the type"};
