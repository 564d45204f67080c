/* Cells: variables shared between a function and those nested in it. */
#include "types/function.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"

_Static_assert(sizeof(CellObject) == 24, "as CPython's");

static Slot *content_of(Object *object)
{
    return &((CellObject *)object)->content;
}

Ref cell_new(Interp *in, Ref content)
{
    Ref made = object_make(in, in->types[TYPE_cell], 0);
    if (made.object == NULL)
        drop(in, content);
    else
        slot_init(content_of(made.object), content);
    return made;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, content_of(object), SLOT_KEY(FIELD, 0));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, "cell_contents");
}

static void clear(Heap *heap, Object *object)
{
    slot_clear(heap, object, content_of(object), SLOT_KEY(FIELD, 0));
}

static void dealloc(Heap *heap, Object *object)
{
    clear(heap, object);
    heap_release(heap, object);
}

static Ref repr(Interp *in, Object *self)
{
    const Object *content = content_of(self)->object;
    unsigned long long address = (unsigned long long)heap_address(&in->heap, self);
    if (content == NULL)
        return str_printf(in, "<cell at 0x%llx: empty>", address);
    return str_printf(in, "<cell at 0x%llx: %s object at 0x%llx>", address,
                      content->type->layout.name,
                      (unsigned long long)heap_address(&in->heap, content));
}

/* By content; an empty cell is less than any other. */
static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!IS_EXACT(in, left, cell) || !IS_EXACT(in, right, cell))
        return keep(in->not_implemented);
    Object *a = content_of(left)->object, *b = content_of(right)->object;
    if (a != NULL && b != NULL)
        return object_compare(in, a, b, op);
    int order = (a != NULL) - (b != NULL);
    const bool answers[] = {[COMPARE_LT] =
                                order<0, [COMPARE_LE] = order <= 0, [COMPARE_EQ] = order == 0,
                                      [COMPARE_NE] = order != 0, [COMPARE_GT] = order> 0,
                            [COMPARE_GE] = order >= 0};
    return keep_bool(in, answers[op]);
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    if (arguments.count > 1)
        return raise_error(in, EXCEPTION_TypeError, "cell expected at most 1 argument, got %zu",
                           arguments.count);
    return cell_new(in, arguments.count == 1 ? keep(arguments.slots[0].object) : NO_REF);
}

static Ref get_contents(Interp *in, Object *self)
{
    Object *content = content_of(self)->object;
    if (content == NULL)
        return raise_error(in, EXCEPTION_ValueError, "Cell is empty");
    return keep(content);
}

static bool set_contents(Interp *in, Object *self, Object *value)
{
    slot_store(&in->heap, self, content_of(self), SLOT_KEY(FIELD, 0),
               value != NULL ? keep(value) : NO_REF);
    return true;
}

static const PropertySpec properties[] = {
    {"cell_contents", get_contents, set_contents},
    {NULL, NULL, NULL},
};

const TypeSpec cell_spec = {
    .name = "cell",
    .basic_size = sizeof(CellObject),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = traverse,
    .clear = clear,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr, .compare = compare, .new = new},
    .properties = properties,
};
