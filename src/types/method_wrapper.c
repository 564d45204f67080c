/* method-wrapper: a wrapped type slot bound to an object, as (1).__add__ gives. */
#include "types/descriptor.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/slot_wrap.h"
#include "types/str.h"

static const WrapperDescriptorObject *wrapper_of(const Object *self)
{
    const MethodWrapperObject *bound = (const MethodWrapperObject *)self;
    return (const WrapperDescriptorObject *)bound->descriptor.object;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    MethodWrapperObject *bound = (MethodWrapperObject *)object;
    return visit(context, &bound->descriptor, SLOT_KEY(FIELD, 0)) &&
           visit(context, &bound->self, SLOT_KEY(FIELD, 1));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, key.index == 0 ? "__objclass__" : "__self__");
}

static void dealloc(Heap *heap, Object *object)
{
    MethodWrapperObject *bound = (MethodWrapperObject *)object;
    slot_clear(heap, object, &bound->descriptor, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &bound->self, SLOT_KEY(FIELD, 1));
    heap_release(heap, object);
}

static Ref call(Interp *in, Object *self, Arguments arguments)
{
    Ref held = keep(self);
    Ref result = slot_wrapper_call(in, wrapper_of(self), ((MethodWrapperObject *)self)->self.object,
                                   arguments);
    drop(in, held);
    return result;
}

static Ref repr(Interp *in, Object *self)
{
    const Object *bound = ((MethodWrapperObject *)self)->self.object;
    return str_printf(in, "<method-wrapper '%s' of %s object at 0x%llx>",
                      slot_row_name((SlotRow)wrapper_of(self)->row), bound->type->layout.name,
                      (unsigned long long)heap_address(&in->heap, bound));
}

static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || left->type != right->type)
        return keep(in->not_implemented);
    const MethodWrapperObject *a = (const MethodWrapperObject *)left;
    const MethodWrapperObject *b = (const MethodWrapperObject *)right;
    bool equal = a->descriptor.object == b->descriptor.object && a->self.object == b->self.object;
    return keep_bool(in, equal == (op == COMPARE_EQ));
}

static bool hash(Interp *in, Object *self, int64_t *result)
{
    const MethodWrapperObject *bound = (const MethodWrapperObject *)self;
    *result = object_address_hash(in, bound->self.object) ^
              object_address_hash(in, bound->descriptor.object);
    if (*result == -1)
        *result = -2;
    return true;
}

static Ref get_self(Interp *in, Object *self)
{
    return keep(((MethodWrapperObject *)self)->self.object);
}

static Ref get_name(Interp *in, Object *self)
{
    return keep(wrapper_of(self)->head.name.object);
}

static Ref get_class(Interp *in, Object *self)
{
    return keep(wrapper_of(self)->head.type.object);
}

static Ref get_qualname(Interp *in, Object *self)
{
    Object *descriptor = ((MethodWrapperObject *)self)->descriptor.object;
    return object_get_attribute(in, descriptor, in->names->qualname);
}

static const PropertySpec properties[] = {
    {"__self__", get_self, NULL},
    {"__name__", get_name, NULL},
    {"__objclass__", get_class, NULL},
    {"__qualname__", get_qualname, NULL},
    {NULL, NULL, NULL},
};

const TypeSpec method_wrapper_spec = {
    .name = "method-wrapper",
    .basic_size = sizeof(MethodWrapperObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_PACKED_CALL,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr, .call = call, .compare = compare, .hash = hash},
    .properties = properties,
};
