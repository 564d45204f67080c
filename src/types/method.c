/* Bound methods, and calling with one more argument in front. */
#include <string.h>

#include "base/mem.h"
#include "types/descriptor.h"
#include "types/function.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"

_Static_assert(sizeof(MethodObject) == 48, "as CPython's");

static MethodObject *method_of(Object *object)
{
    return (MethodObject *)object;
}

Ref method_new(Interp *in, Object *function, Object *self)
{
    Ref made = object_make(in, in->types[TYPE_method], 0);
    if (made.object != NULL) {
        slot_init(&method_of(made.object)->function, keep(function));
        slot_init(&method_of(made.object)->self, keep(self));
    }
    return made;
}

#define FEW_ARGUMENTS 8

/* The arguments are copied into one array behind self; the references stay the
 * caller's. */
Ref call_with_self(Interp *in, Object *callable, Object *self, Arguments arguments)
{
    size_t keywords = arguments.keywords != NULL ? (size_t)tuple_size(arguments.keywords) : 0;
    size_t count = arguments.count + keywords;
    Slot few[FEW_ARGUMENTS + 1];
    Slot *slots = count <= FEW_ARGUMENTS ? few : mem_alloc((count + 1) * sizeof(Slot));
    slots[0].object = self;
    if (count > 0)
        memcpy(slots + 1, arguments.slots, count * sizeof(Slot));
    Ref result = object_call(
        in, callable,
        (Arguments){.slots = slots, .count = arguments.count + 1, .keywords = arguments.keywords});
    if (slots != few)
        mem_free(slots);
    return result;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &method_of(object)->function, SLOT_KEY(FIELD, 0)) &&
           visit(context, &method_of(object)->self, SLOT_KEY(FIELD, 1));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, key.index == 0 ? "__func__" : "__self__");
}

static void dealloc(Heap *heap, Object *object)
{
    weakref_clear_all(interp_of(heap), object);
    slot_clear(heap, object, &method_of(object)->function, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &method_of(object)->self, SLOT_KEY(FIELD, 1));
    heap_release(heap, object);
}

static Ref call(Interp *in, Object *self, Arguments arguments)
{
    const MethodObject *method = method_of(self);
    return call_with_self(in, method->function.object, method->self.object, arguments);
}

static void append_name(Interp *in, Object *function, Buf *out)
{
    Ref name = object_find_attribute(in, function, in->names->qualname);
    if (name.object == NULL && !is_raised(in))
        name = object_find_attribute(in, function, in->names->name_);
    if (name.object != NULL && is_str(name.object))
        str_append_utf8(name.object, out);
    else
        buf_append_byte(out, '?');
    drop(in, name);
}

static Ref repr(Interp *in, Object *self)
{
    Buf text;
    buf_init(&text);
    buf_append_string(&text, "<bound method ");
    append_name(in, method_of(self)->function.object, &text);
    Ref owner = is_raised(in) ? NO_REF : object_repr(in, method_of(self)->self.object);
    if (owner.object != NULL) {
        buf_append_string(&text, " of ");
        str_append_utf8(owner.object, &text);
        buf_append_byte(&text, '>');
    }
    Ref result = owner.object != NULL ? str_from_buf(in, &text) : NO_REF;
    drop(in, owner);
    buf_done(&text);
    return result;
}

static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || left->type != right->type)
        return keep(in->not_implemented);
    const MethodObject *a = method_of(left), *b = method_of(right);
    int equal = object_compare_bool(in, a->function.object, b->function.object, COMPARE_EQ);
    if (equal < 0)
        return NO_REF;
    bool same = equal > 0 && a->self.object == b->self.object;
    return keep_bool(in, same == (op == COMPARE_EQ));
}

static bool hash(Interp *in, Object *self, int64_t *result)
{
    int64_t of_function;
    if (!object_hash(in, method_of(self)->function.object, &of_function))
        return false;
    *result = object_address_hash(in, method_of(self)->self.object) ^ of_function;
    if (*result == -1)
        *result = -2;
    return true;
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    if (arguments.keywords != NULL && tuple_size(arguments.keywords) > 0)
        return raise_error(in, EXCEPTION_TypeError, "method() takes no keyword arguments");
    if (arguments.count != 2)
        return raise_error(in, EXCEPTION_TypeError, "method expected 2 arguments, got %zu",
                           arguments.count);
    Object *function = arguments.slots[0].object, *self = arguments.slots[1].object;
    if (function->type->slots.call == NULL)
        return raise_error(in, EXCEPTION_TypeError, "first argument must be callable");
    if (self == in->none)
        return raise_error(in, EXCEPTION_TypeError, "instance must not be None");
    return method_new(in, function, self);
}

/* What a method has not itself, its function may have: __name__, __doc__ ... */
static Ref get_attribute(Interp *in, Object *self, Object *name)
{
    Object *found = is_str(name) ? type_lookup(in, self->type, name) : NULL;
    if (found == NULL && is_str(name))
        return object_get_attribute(in, method_of(self)->function.object, name);
    return generic_get_attribute(in, self, name);
}

static Ref get_function(Interp *in, Object *self)
{
    return keep(method_of(self)->function.object);
}

static Ref get_self(Interp *in, Object *self)
{
    return keep(method_of(self)->self.object);
}

static Ref get_doc(Interp *in, Object *self)
{
    return object_get_attribute(in, method_of(self)->function.object, in->names->doc);
}

static const PropertySpec properties[] = {
    {"__func__", get_function, refuse_to_set_member},
    {"__self__", get_self, refuse_to_set_member},
    {"__doc__", get_doc, NULL},
    {NULL, NULL, NULL},
};

const TypeSpec method_spec = {
    .name = "method",
    .basic_size = sizeof(MethodObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_DIRECT_CALL,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr,
              .hash = hash,
              .compare = compare,
              .call = call,
              .get_attribute = get_attribute,
              .new = new},
    .properties = properties,
    .weaklist_offset = offsetof(MethodObject, weaklist),
};
