/* list[int]: an origin and arguments, shown as written and called as the origin. */
#include "types/generic_alias.h"

#include "types/arguments.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"
#include "types/weakref.h"

_Static_assert(sizeof(GenericAliasObject) == 64, "as CPython's");

static GenericAliasObject *alias_of(Object *object)
{
    return (GenericAliasObject *)object;
}

static Ref make(Interp *in, TypeObject *type, Object *origin, Object *item)
{
    Slot one = {item};
    Ref arguments = is_tuple(item) ? keep(item) : tuple_from_slots(in, &one, 1);
    Ref made = arguments.object ? instance_new(in, type) : NO_REF;
    if (made.object == NULL) {
        drop(in, arguments);
        return NO_REF;
    }
    slot_init(&alias_of(made.object)->origin, keep(origin));
    slot_init(&alias_of(made.object)->arguments, arguments);
    return made;
}

Ref generic_alias_new(Interp *in, Object *origin, Object *item)
{
    return make(in, in->types[TYPE_GenericAlias], origin, item);
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    if (!arguments_no_keywords(in, "GenericAlias", arguments) ||
        !arguments_expect(in, "GenericAlias", arguments, 2, 2))
        return NO_REF;
    return make(in, type, arguments.slots[0].object, arguments.slots[1].object);
}

Ref class_getitem(Interp *in, Object *self, Arguments arguments)
{
    return generic_alias_new(in, self, arguments.slots[0].object);
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    GenericAliasObject *alias = alias_of(object);
    return visit(context, &alias->origin, SLOT_KEY(FIELD, 0)) &&
           visit(context, &alias->arguments, SLOT_KEY(FIELD, 1)) &&
           visit(context, &alias->parameters, SLOT_KEY(FIELD, 2));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const names[] = {"__origin__", "__args__", "__parameters__"};
    if (key.index < ARRAY_LEN(names))
        buf_append_string(out, names[key.index]);
}

static void dealloc(Heap *heap, Object *object)
{
    GenericAliasObject *alias = alias_of(object);
    weakref_clear_all(interp_of(heap), object);
    slot_clear(heap, object, &alias->origin, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &alias->arguments, SLOT_KEY(FIELD, 1));
    slot_clear(heap, object, &alias->parameters, SLOT_KEY(FIELD, 2));
    heap_release(heap, object);
}

/* A type by its full name, ... as it is written, anything else by its repr. */
static bool append_item(Interp *in, Object *item, Buf *out)
{
    if (item == in->ellipsis) {
        buf_append_string(out, "...");
        return true;
    }
    if (is_type(item))
        return type_append_full_name(in, (TypeObject *)item, out);
    Ref shown = object_repr(in, item);
    if (shown.object == NULL)
        return false;
    str_append_utf8(shown.object, out);
    drop(in, shown);
    return true;
}

static Ref repr(Interp *in, Object *self)
{
    const Object *items = alias_of(self)->arguments.object;
    Buf text;
    buf_init(&text);
    bool done = append_item(in, alias_of(self)->origin.object, &text);
    buf_append_byte(&text, '[');
    for (int64_t i = 0; done && i < tuple_size(items); i++) {
        buf_append_string(&text, i > 0 ? ", " : "");
        done = append_item(in, tuple_get(items, i), &text);
    }
    buf_append_string(&text, tuple_size(items) == 0 ? "()]" : "]");
    Ref result = done ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return result;
}

static Ref call(Interp *in, Object *self, Arguments arguments)
{
    return object_call(in, alias_of(self)->origin.object, arguments);
}

static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || left->type != right->type)
        return keep(in->not_implemented);
    const GenericAliasObject *a = alias_of(left), *b = alias_of(right);
    int equal = object_compare_bool(in, a->origin.object, b->origin.object, COMPARE_EQ);
    if (equal > 0)
        equal = object_compare_bool(in, a->arguments.object, b->arguments.object, COMPARE_EQ);
    return equal < 0 ? NO_REF : keep_bool(in, (equal > 0) == (op == COMPARE_EQ));
}

static bool hash(Interp *in, Object *self, int64_t *result)
{
    int64_t of_arguments;
    if (!object_hash(in, alias_of(self)->origin.object, result) ||
        !object_hash(in, alias_of(self)->arguments.object, &of_arguments))
        return false;
    *result ^= of_arguments;
    return true;
}

static Ref or_(Interp *in, Object *left, Object *right)
{
    return union_type_new(in, left, right);
}

/* Attributes that are not the alias's own are the origin's. */
static Ref get_attribute(Interp *in, Object *self, Object *name)
{
    Ref own = generic_find_attribute(in, self, name);
    if (own.object != NULL || is_raised(in))
        return own;
    return object_get_attribute(in, alias_of(self)->origin.object, name);
}

static Ref get_origin(Interp *in, Object *self)
{
    return keep(alias_of(self)->origin.object);
}

static Ref get_arguments(Interp *in, Object *self)
{
    return keep(alias_of(self)->arguments.object);
}

Ref generic_alias_parameters(Interp *in, Object *self)
{
    GenericAliasObject *alias = alias_of(self);
    return generic_parameters(in, self, &alias->parameters, SLOT_KEY(FIELD, 2),
                              alias->arguments.object);
}

static Ref subscript(Interp *in, Object *self, Object *item)
{
    return generic_subscript(in, self, generic_alias_parameters(in, self), item);
}

static Ref mro_entries(Interp *in, Object *self, Arguments arguments)
{
    return tuple_from_slots(in, &alias_of(self)->origin, 1);
}

static Ref instancecheck(Interp *in, Object *self, Arguments arguments)
{
    return raise_error(in, EXCEPTION_TypeError,
                       "isinstance() argument 2 cannot be a parameterized generic");
}

static Ref subclasscheck(Interp *in, Object *self, Arguments arguments)
{
    return raise_error(in, EXCEPTION_TypeError,
                       "issubclass() argument 2 cannot be a parameterized generic");
}

/* (GenericAlias, (origin, arguments)) */
static Ref reduce(Interp *in, Object *self, Arguments arguments)
{
    const GenericAliasObject *alias = alias_of(self);
    Slot parts[] = {alias->origin, alias->arguments};
    Ref made_from = tuple_from_slots(in, parts, 2);
    if (made_from.object == NULL)
        return made_from;
    Slot slots[] = {{keep((Object *)in->types[TYPE_GenericAlias]).object}, {made_from.object}};
    return tuple_from_taken(in, slots, 2);
}

static const NativeSpec methods[] = {
    {"__reduce__", reduce, NATIVE_NO_ARGUMENTS, 0, 0, "how to make it anew"},
    {"__mro_entries__", mro_entries, NATIVE_ONE_ARGUMENT, 1, 1, "the origin, as a base"},
    {"__instancecheck__", instancecheck, NATIVE_ONE_ARGUMENT, 1, 1, NULL},
    {"__subclasscheck__", subclasscheck, NATIVE_ONE_ARGUMENT, 1, 1, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const PropertySpec properties[] = {
    {"__origin__", get_origin, NULL},
    {"__args__", get_arguments, NULL},
    {"__parameters__", generic_alias_parameters, NULL},
    {NULL, NULL, NULL},
};

const TypeSpec generic_alias_spec = {
    .name = "types.GenericAlias",
    .basic_size = sizeof(GenericAliasObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr,
              .hash = hash,
              .compare = compare,
              .call = call,
              .subscript = subscript,
              .get_attribute = get_attribute,
              .new = new,
              .or_ = or_},
    .methods = methods,
    .properties = properties,
    .weaklist_offset = offsetof(GenericAliasObject, weaklist),
};
